/**
 * Marks the question for everything about one record. react-admin answers an unmarked one with the row of a list, where
 * it has that already, and a screen would be drawn from fields that no list asks for.
 */
export const wholeRecord = { whole: true } as const;
