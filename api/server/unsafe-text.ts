import { Kind, visit, type DocumentNode } from 'graphql';
import type { FieldProblem } from '../core/refusal.ts';
import { argumentsByVariable } from './coercion.ts';

// NUL cannot be stored by PostgreSQL, and half a surrogate pair is no character at all.
const unsafe = (text: string): boolean => text.includes('\u0000') || !text.isWellFormed();

const problem = (path: string): FieldProblem => ({
  path,
  code: 'FORMAT',
  text: { zh: '含有无法保存的字符', en: 'holds a character that cannot be stored' },
});

// No input of ours has half as many levels; without an end a hostile one would use up the stack.
const deepest = 20;

const tooDeep = (path: string): FieldProblem => ({
  path,
  code: 'FORMAT',
  text: { zh: `嵌套超过 ${deepest} 层`, en: `is nested more than ${deepest} levels deep` },
});

const inValue = (value: unknown, path: string, depth: number, found: FieldProblem[]): void => {
  if (typeof value === 'string') {
    if (unsafe(value)) found.push(problem(path));
  } else if (value && typeof value === 'object') {
    if (depth > deepest) found.push(tooDeep(/^[^.]*/.exec(path)?.[0] ?? ''));
    else
      for (const [name, entry] of Object.entries(value))
        inValue(entry, path ? `${path}.${name}` : name, depth + 1, found);
  }
};

const inDocument = (document: DocumentNode): FieldProblem[] => {
  const found: FieldProblem[] = [];
  const path: string[] = [];
  visit(document, {
    Argument: { enter: (node) => void path.push(node.name.value), leave: () => void path.pop() },
    ObjectField: { enter: (node) => void path.push(node.name.value), leave: () => void path.pop() },
    [Kind.STRING](node) {
      if (unsafe(node.value)) found.push(problem(path.join('.')));
    },
  });
  return found;
};

/** What documents hold themselves, looked for once as long as the server keeps them. */
const known = new WeakMap<DocumentNode, FieldProblem[]>();

/**
 * The places of a request whose text cannot be stored, named by their path from the argument; and
 * variables that are nested without end.
 */
export const unsafeTexts = (variables: unknown, document: DocumentNode): FieldProblem[] => {
  const inVariables: FieldProblem[] = [];
  inValue(variables, '', 0, inVariables);
  const own = known.get(document) ?? inDocument(document);
  known.set(document, own);
  if (inVariables.length === 0) return own;
  const argumentOf = argumentsByVariable(document);
  const found = inVariables.map((fault) => ({
    ...fault,
    path: fault.path.replace(/^\w+/, (name) => argumentOf.get(name) ?? name),
  }));
  return [...found, ...own];
};
