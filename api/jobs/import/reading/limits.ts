/** The largest file that is opened, in bytes. A job description of twenty pages has a hundred thousand. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** The largest text part of a Word file once it is unpacked, in bytes: what grows beyond it is a bomb. */
export const MAX_PART_BYTES = 32 * 1024 * 1024;
/** The most entries in a Word file. */
export const MAX_ENTRIES = 2000;
/** The longest text, in characters: about two thousand job descriptions in one file. */
export const MAX_CHARACTERS = 2_000_000;
/** How deep tables may stand in each other. */
export const MAX_DEPTH = 200;
