/** The product's version, from the root package.json, set by vite. */
declare const __VERSION__: string;
