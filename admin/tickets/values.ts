/** The text in a form's field; a field that nobody touched holds nothing, and the server says that it is missing. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What was chosen in a select or left out. */
export const choiceOf = <Choice extends string>(value: unknown): Choice | null =>
  typeof value === 'string' && value !== '' ? (value as Choice) : null;
