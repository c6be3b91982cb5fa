/** What the editing page says to the reading view when it leads there: this version was to be edited, and cannot be. */
export const notEditable = { notEditable: true };
