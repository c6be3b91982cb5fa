/** How Node runs the server, for those who start it from TypeScript. */
export declare const serverFlags: readonly string[];
