import type {EndpointOptions} from './server.js';

/** How the endpoint is to be run, by the environment variables that the README names. */
export function optionsOf({
  CAPTCHA,
  DATABASE_URL,
  DATA_DIRECTORY,
  DEMO_SIGN_IN,
  DUPLICATE_WINDOW,
  FAULTS,
  GUESTS,
  HOUSE_RULES,
  HOUSE_RULES_URL,
  NUDGE,
  PUBLIC_SITE,
  SIGN_IN_SECRET,
  WRITES_PER_MINUTE,
}: Readonly<Record<string, string | undefined>>): EndpointOptions {
  return {
    databaseUrl: DATABASE_URL,
    ...(DATA_DIRECTORY && {dataDirectory: DATA_DIRECTORY}),
    ...(PUBLIC_SITE && {publicSite: PUBLIC_SITE}),
    ...(WRITES_PER_MINUTE && {writesPerMinute: Number(WRITES_PER_MINUTE)}),
    ...(DUPLICATE_WINDOW && {duplicateWindow: Number(DUPLICATE_WINDOW)}),
    signInSecret: SIGN_IN_SECRET,
    demoSignIn: DEMO_SIGN_IN === 'on',
    guests: GUESTS !== 'off',
    captcha: CAPTCHA === 'on',
    rules: HOUSE_RULES,
    rulesUrl: HOUSE_RULES_URL,
    nudge: NUDGE === 'on',
    faults: FAULTS === 'on',
  };
}
