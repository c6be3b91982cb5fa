import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import { ArgumentValidationError } from 'type-graphql';
import { mistakeOf } from './input.ts';
import type { FieldProblem } from './refusal.ts';

/** The mistakes of a checked input, flat, each with its dotted path. */
export const mistakesIn = (errors: readonly ValidationError[], path: string): FieldProblem[] =>
  errors.flatMap(({ property, constraints, children }) => {
    const here = path ? `${path}.${property}` : property;
    const own = Object.values(constraints ?? {}).map((message): FieldProblem => {
      const { code, text } = mistakeOf(message);
      return { path: here, code, text };
    });
    return [...own, ...mistakesIn(children ?? [], here)];
  });

/** The mistakes of an input that came by another way than GraphQL, by the checks of its class. */
export const mistakesOf = (input: object): FieldProblem[] =>
  mistakesIn(validateSync(input, { validationError: { target: false, value: false } }), '');

const checks = getMetadataStorage();
const look = checks.getTargetValidationMetadatas.bind(checks);
const known = new Map<unknown, ReturnType<typeof look>>();

// class-validator looks through all classes for those that an input inherits from, each time one is checked. They are
// all known when the first request comes, so each is looked up once.
checks.getTargetValidationMetadatas = (target, schema, always, strict, groups) => {
  if (schema || always || strict || groups) return look(target, schema, always, strict, groups);
  const found = known.get(target) ?? look(target, schema, always, strict, groups);
  known.set(target, found);
  return found;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * Checks the value of an argument by the decorators of its class, a list by each entry. What was sent never goes back
 * into an error.
 *
 * @throws ArgumentValidationError
 */
export const checkArgument = (value: unknown): void => {
  for (const input of Array.isArray(value) ? value : [value]) {
    if (!isObject(input)) continue;
    const mistakes = validateSync(input, {
      skipMissingProperties: true,
      forbidUnknownValues: false,
      validationError: { target: false, value: false },
    });
    if (mistakes.length > 0) throw new ArgumentValidationError(mistakes);
  }
};
