import { Kind, visit, type DocumentNode } from 'graphql';
import type { Bilingual } from '../core/bilingual.ts';
import type { FieldProblem } from '../core/refusal.ts';

/** Which argument each variable of a document stands for; callers may call their variables as they like. */
export const argumentsByVariable = (document: DocumentNode | undefined): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  if (!document) return names;
  visit(document, {
    Argument({ name, value }) {
      if (value.kind === Kind.VARIABLE) names.set(value.name.value, name.value);
    },
  });
  return names;
};

const required: Bilingual = { zh: '不能为空', en: 'is required' };

const wordings: readonly (readonly [RegExp, Bilingual])[] = [
  [/ is not defined by type /, { zh: '没有这个字段', en: 'is not a field of this input' }],
  [
    / does not exist in "\w+" enum|^Enum "\w+"/,
    { zh: '不在可选值之内', en: 'is none of the values allowed' },
  ],
  [
    /^An instant is written/,
    { zh: '时间应写作 2026-03-02T09:00:00+08:00', en: 'is written like 2026-03-02T09:00:00+08:00' },
  ],
  [/^A day is written/, { zh: '日期应写作 2026-03-02', en: 'is written like 2026-03-02' }],
  [/^Int cannot|^Float cannot/, { zh: '必须是范围内的数字', en: 'must be a number in range' }],
  [/^Boolean cannot/, { zh: '必须是“是”或“否”', en: 'must be true or false' }],
  [/^ID cannot/, { zh: '不是有效的编号', en: 'is not an id' }],
  [/^String cannot/, { zh: '必须是文字', en: 'must be text' }],
];

/**
 * The field that a value did not fit, out of what graphql says of a variable, such as `Variable "$input" got invalid
 * value … at "input.duties[0]"; Field "statement" of required type "String!" was not provided.`; null for other words.
 */
export const coercionProblem = (
  message: string,
  argumentOf: ReadonlyMap<string, string>,
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
  const text = wordings.find(([pattern]) => pattern.test(why))?.[1] ?? {
    zh: '格式不正确',
    en: 'is not in the right form',
  };
  return { path, code: 'FORMAT', text };
};
