import {createHash} from 'node:crypto';

// What the pages are made of: both scripts and directions, bold and italic, a button, a border with a radius.
const sample = `<!doctype html><meta charset="utf-8">
<body style="font: 18px/1.5 system-ui, sans-serif; margin: 8px">
<p style="font-family: serif"><b>Nước về sớm</b>, <i>ruộng bậc thang</i> <code>0O1l</code></p>
<p dir="rtl" lang="ar">نخيل الواحة</p><p dir="rtl" lang="he">שלום</p>
<button>Bình luận</button><div style="border: 1px solid; border-radius: 6px; height: 9px"></div>`;

/**
 * What this machine makes of a sample of text, as a short name: pictures of the same pages are alike only
 * where it is the same, since fonts and engines differ.
 */
export async function nameRenderer(browser) {
  const page = await browser.newPage({viewport: {width: 320, height: 320}});
  await page.setContent(sample);
  const picture = await page.screenshot();
  await page.close();
  return createHash('sha256').update(picture).digest('hex').slice(0, 16);
}
