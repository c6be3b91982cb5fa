import { registerDecorator, ValidateNested, type ValidationArguments } from 'class-validator';
import { isDay } from './clock.ts';
import {
  lineMistake,
  textMistake,
  textsMistake,
  type ListSize,
  type Mistake,
  type TextSize,
} from './text.rules.ts';

/** The mistake that a check's message carries. */
export const mistakeOf = (message: string): Mistake => {
  try {
    return JSON.parse(message) as Mistake;
  } catch {
    return { code: 'FORMAT', text: { zh: '格式不正确', en: 'is not in the right form' } };
  }
};

type Check = (value: unknown) => Mistake | undefined;

const largestId = 9_223_372_036_854_775_807n;

/** Whether a text can be the id of a row: a positive whole number that a bigint holds. */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[1-9]\d{0,18}$/.test(value) && BigInt(value) <= largestId;

/**
 * Makes a property decorator of a check. The message carries the mistake as JSON, so that the server can say it in
 * the caller's language and name the field.
 */
const checked =
  (name: string, check: Check, optional = false): PropertyDecorator =>
  (target, property) => {
    const mistakeOf = (value: unknown): Mistake | undefined => {
      if (value === null || value === undefined)
        return optional ? undefined : { code: 'REQUIRED', text: { zh: '不能为空', en: 'is required' } };
      return check(value);
    };
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => mistakeOf(value) === undefined,
        defaultMessage: (args?: ValidationArguments) => JSON.stringify(mistakeOf(args?.value)),
      },
    });
  };

/** A property decorator of a check that looks at the whole input, such as whether two fields fit together. */
export const checkedWith =
  <Input extends object>(name: string, check: (input: Input) => Mistake | undefined): PropertyDecorator =>
  (target, property) => {
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (_: unknown, args?: ValidationArguments) => check(args?.object as Input) === undefined,
        defaultMessage: (args?: ValidationArguments) => JSON.stringify(check(args?.object as Input)),
      },
    });
  };

interface Optional {
  /** Whether the field may be left out or null. */
  readonly optional?: boolean;
}

/**
 * Text of `min` (default 1) to `max` characters, not only spaces. One that is `optional` may be blank as well, unless it is
 * `filled`: left out, such a name stays; it is never taken away.
 */
export const Text = ({
  max,
  min = 1,
  optional = false,
  filled = !optional,
}: Optional & Partial<TextSize> & { max: number }): PropertyDecorator =>
  checked('text', (value) => textMistake(value, { max, min, filled }), optional);

/**
 * Text of one line, such as a name: as `Text`, without tabs, line ends and what cannot be seen, so that two names that look
 * the same are the same. Spaces at its ends are left to the commands, which take them off.
 */
export const Line = ({
  max,
  min = 1,
  optional = false,
  filled = !optional,
}: Optional & Partial<TextSize> & { max: number }): PropertyDecorator =>
  checked(
    'line',
    (value) => textMistake(value, { max, min, filled }) ?? lineMistake(String(value).trim()),
    optional,
  );

/** The id of a record. */
export const Id = ({ optional = false }: Optional = {}): PropertyDecorator =>
  checked(
    'id',
    (value) =>
      isId(value) ? undefined : { code: 'FORMAT', text: { zh: '不是有效的编号', en: 'is not an id' } },
    optional,
  );

/** Up to `max` ids. */
export const Ids = ({ max, optional = false }: Optional & { max: number }): PropertyDecorator =>
  checked(
    'ids',
    (value) => {
      if (!Array.isArray(value))
        return { code: 'FORMAT', text: { zh: '必须是编号列表', en: 'must be a list of ids' } };
      const odd = value.findIndex((one) => !isId(one));
      if (odd >= 0)
        return {
          code: 'FORMAT',
          text: {
            zh: `第 ${odd + 1} 项不是有效的编号`,
            en: `holds something that is not an id, as entry ${odd + 1}`,
          },
        };
      return value.length > max
        ? { code: 'TOO_MANY', text: { zh: `最多 ${max} 个`, en: `takes at most ${max}` } }
        : undefined;
    },
    optional,
  );

/** A calendar day between the years 1900 and 2199. */
export const CalendarDay = ({ optional = false }: Optional = {}): PropertyDecorator =>
  checked(
    'day',
    (value) =>
      typeof value === 'string' && isDay(value) && value >= '1900-01-01' && value < '2200-01-01'
        ? undefined
        : {
            code: 'FORMAT',
            text: {
              zh: '必须是 1900 至 2199 年之间的日期，如 2026-03-02',
              en: 'must be a day between 1900 and 2199 such as 2026-03-02',
            },
          },
    optional,
  );

/** A number between two bounds, both allowed; whole where `whole` is set. */
export const Figure = ({
  min,
  max,
  whole = false,
  optional = false,
}: Optional & { min: number; max: number; whole?: boolean }): PropertyDecorator =>
  checked(
    'figure',
    (value) => {
      if (typeof value !== 'number' || !Number.isFinite(value) || (whole && !Number.isInteger(value)))
        return {
          code: 'FORMAT',
          text: whole
            ? { zh: '必须是整数', en: 'must be a whole number' }
            : { zh: '必须是数字', en: 'must be a number' },
        };
      if (value < min || value > max)
        return {
          code: value < min ? 'TOO_SMALL' : 'TOO_LARGE',
          text: { zh: `应在 ${min} 到 ${max} 之间`, en: `must be between ${min} and ${max}` },
        };
      return undefined;
    },
    optional,
  );

/** A list of `min` (default 0) to `max` entries. */
export const Items = ({
  max,
  min = 0,
  optional = false,
}: Optional & { max: number; min?: number }): PropertyDecorator =>
  checked(
    'items',
    (value) => {
      if (!Array.isArray(value)) return { code: 'FORMAT', text: { zh: '必须是列表', en: 'must be a list' } };
      if (value.length < min || value.length > max)
        return {
          code: value.length > max ? 'TOO_MANY' : 'REQUIRED',
          text: { zh: `应有 ${min} 到 ${max} 项`, en: `takes ${min} to ${max} entries` },
        };
      return undefined;
    },
    optional,
  );

/** A list of texts, each of 1 to `maxLength` characters, at most `max` of them. */
export const Texts = ({ max, maxLength, optional = false }: Optional & ListSize): PropertyDecorator =>
  checked('texts', (value) => textsMistake(value, { max, maxLength }), optional);

/** A list of texts of one line each, such as other names: as `Texts` and `Line`. */
export const Lines = ({ max, maxLength, optional = false }: Optional & ListSize): PropertyDecorator =>
  checked(
    'lines',
    (value) =>
      textsMistake(value, { max, maxLength }) ??
      (value as string[]).map((one) => lineMistake(one)).find((mistake) => mistake !== undefined),
    optional,
  );

/** One of the names of an enum. */
export const OneOf = (
  names: Readonly<Record<string, string>>,
  { optional = false }: Optional = {},
): PropertyDecorator =>
  checked(
    'oneOf',
    (value) =>
      typeof value === 'string' && Object.hasOwn(names, value)
        ? undefined
        : {
            code: 'UNKNOWN',
            text: {
              zh: `只能是 ${Object.keys(names).join('、')}`,
              en: `must be one of ${Object.keys(names).join(', ')}`,
            },
          },
    optional,
  );

/** Checks the fields of an input within an input, or of each entry of a list. */
export const Nested = (): PropertyDecorator => ValidateNested();
