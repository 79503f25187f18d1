import {emulateMedia} from '@web/test-runner-commands';

/**
 * Whether the tests run in Chromium: only its driver can emulate media features and read the accessibility
 * tree. Firefox's (WebDriver BiDi) and WebKitGTK's (WebDriver) have no command for either.
 */
const isChromium = navigator.userAgent.includes('Chrome');

/** A test that needs a command which only Chromium's driver has. */
export const itInChromium = isChromium ? it : it.skip;

const isWebKit = !isChromium && !navigator.userAgent.includes('Firefox');

/** A test of what WebKitGTK 2.50 does not do; the test says what. */
export const itExceptInWebKit = isWebKit ? it.skip : it;

/** Asks for a media feature where the driver can; elsewhere the tests meet the engine as it is. */
export async function emulate(features: Parameters<typeof emulateMedia>[0]): Promise<void> {
  if (isChromium) await emulateMedia(features);
}
