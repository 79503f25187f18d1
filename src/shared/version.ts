/** Version of the package, for the warning about two of them on one page; a test holds it to package.json. */
export const version = '0.1.0';
