import { validateSync, type ValidationError } from 'class-validator';
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
