import {
  isEnumType,
  isInputObjectType,
  Kind,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type ValueNode,
} from 'graphql';
import type { Bilingual } from '../core/bilingual.ts';
import type { FieldProblem } from '../core/refusal.ts';

const variablesIn = (value: ValueNode, path: string, found: Map<string, string>): void => {
  if (value.kind === Kind.VARIABLE) found.set(value.name.value, path);
  else if (value.kind === Kind.LIST)
    value.values.forEach((entry, index) => variablesIn(entry, `${path}.${index}`, found));
  else if (value.kind === Kind.OBJECT)
    for (const field of value.fields) variablesIn(field.value, `${path}.${field.name.value}`, found);
};

/**
 * Which argument each variable of a document stands for, or which place in one, as a dotted path; callers may call their
 * variables as they like.
 */
export const argumentsByVariable = (document: DocumentNode | undefined): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  if (!document) return names;
  visit(document, {
    Argument({ name, value }) {
      variablesIn(value, name.value, names);
    },
  });
  return names;
};

const required: Bilingual = { zh: '不能为空', en: 'is required' };

const wordings: readonly (readonly [RegExp, Bilingual])[] = [
  [
    /^An instant is written/,
    { zh: '时间应写作 2026-03-02T09:00:00+08:00', en: 'is written like 2026-03-02T09:00:00+08:00' },
  ],
  [/^A day is written/, { zh: '日期应写作 2026-03-02', en: 'is written like 2026-03-02' }],
  [/^Int cannot represent non-integer/, { zh: '必须是整数', en: 'must be a whole number' }],
  [/^Int cannot|^Float cannot/, { zh: '必须是范围内的数字', en: 'must be a number in range' }],
  [/^Boolean cannot/, { zh: '必须是“是”或“否”', en: 'must be true or false' }],
  [/^ID cannot/, { zh: '不是有效的编号', en: 'is not an id' }],
  [/^String cannot/, { zh: '必须是文字', en: 'must be text' }],
];

/** So many names are someOf where one of them was meant. */
const MOST_NAMES = 20;

const someOf = (names: readonly string[]): Bilingual => {
  const shown = names.slice(0, MOST_NAMES);
  const isAll = shown.length === names.length;
  return { zh: shown.join('、') + (isAll ? '' : ' 等'), en: shown.join(', ') + (isAll ? '' : ' and others') };
};

/** What is allowed in the place of a name that nobody knows, or undefined where that is not what is wrong. */
const unknownName = (why: string, schema: GraphQLSchema): Bilingual | undefined => {
  const [, word, input] = / does not exist in "(\w+)" enum|^Enum "(\w+)"/.exec(why) ?? [];
  const field = / is not defined by type "(\w+)"/.exec(why)?.[1];
  const type = schema.getType(word ?? input ?? field ?? '');
  if (isEnumType(type)) {
    const names = someOf(type.getValues().map(({ name }) => name));
    return { zh: `只能是 ${names.zh}`, en: `must be one of ${names.en}` };
  }
  if (!isInputObjectType(type)) return undefined;
  const names = someOf(Object.keys(type.getFields()));
  return {
    zh: `没有这个字段；可用的有 ${names.zh}`,
    en: `is not a field of this input; there are ${names.en}`,
  };
};

/**
 * The field that a value did not fit, out of what graphql says of a variable, such as `Variable "$input" got invalid
 * value … at "input.duties[0]"; Field "statement" of required type "String!" was not provided.`; null for other words.
 */
export const coercionProblem = (
  message: string,
  argumentOf: ReadonlyMap<string, string>,
  schema: GraphQLSchema,
): FieldProblem | null => {
  const variable = /^Variable "\$(\w+)"/.exec(message)?.[1];
  if (!variable) return null;
  const [, at = variable] = / at "([^"]+)"; /.exec(message) ?? [];
  const why = message.slice(message.lastIndexOf('; ') + 1).trim();
  const inner = /^Field "(\w+)" /.exec(why)?.[1];
  const place = [at.replace(/\[(\d+)\]/g, '.$1'), ...(inner ? [inner] : [])].join('.');
  const path = place.replace(/^\w+/, (name) => argumentOf.get(name) ?? name);
  if (/ of required type | not to be null|must not be null/.test(message))
    return { path, code: 'REQUIRED', text: required };
  const unknown = unknownName(why, schema);
  if (unknown) return { path, code: 'UNKNOWN', text: unknown };
  const text = wordings.find(([pattern]) => pattern.test(why))?.[1] ?? {
    zh: '格式不正确',
    en: 'is not in the right form',
  };
  return { path, code: 'FORMAT', text };
};
