import { Field, InputType, ObjectType } from 'type-graphql';
import { describedEnum } from './enum.ts';
import { checkedWith, OneOf, Text } from './input.ts';

/**
 * What a form says at a place where text may stand: a value, a label with nothing behind it, the word 无 (none), no
 * such label at all, or text that breaks off. A blank is not "none", and neither is "not on the form" (F003, F010).
 */
export const FormTextState = describedEnum(
  'FormTextState',
  'Whether a form gives a value, leaves a label blank, says none, lacks the label, or breaks off.',
  {
    VALUE: 'It gives a text.',
    BLANK: 'The label is there and nothing stands behind it.',
    NONE: 'It says 无, none.',
    ABSENT: 'It has no such label.',
    TRUNCATED: 'The text breaks off.',
  },
);
export type FormTextState = keyof typeof FormTextState;

@ObjectType({ description: 'Text of a printed form together with the state in which the form left it.' })
export class FormText {
  @Field(() => FormTextState, { description: 'In which state the form left the text.' })
  state!: FormTextState;

  @Field(() => String, {
    nullable: true,
    description: 'The text as it is used; null unless the state is VALUE or TRUNCATED.',
  })
  value!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The text as the source printed it, where that differs.',
  })
  raw!: string | null;

  @Field(() => Boolean, { description: 'False where somebody must still confirm the reading.' })
  certain!: boolean;

  @Field(() => String, { nullable: true, description: 'A remark on the reading.' })
  note!: string | null;
}

const holdsText = (state: unknown): boolean => state === 'VALUE' || state === 'TRUNCATED';

/** A text where the state has one, and none where it says that there is none: nothing written is dropped unsaid. */
const FitsValue = (): PropertyDecorator =>
  checkedWith<FormTextInput>('fitsValue', ({ state, value }) => {
    const isWritten = Boolean(value?.trim());
    if (holdsText(state) && !isWritten)
      return {
        code: 'REQUIRED',
        text: { zh: '选择“有内容”时须填写文字', en: 'needs a text where the state is VALUE or TRUNCATED' },
      };
    if (!holdsText(state) && isWritten)
      return {
        code: 'FORMAT',
        text: { zh: '填写了文字时状态须为“有内容”', en: 'must be VALUE or TRUNCATED where a text is given' },
      };
    return undefined;
  });

@InputType({ description: 'Text for a place of a form, with its state.' })
export class FormTextInput {
  @Field(() => FormTextState, { description: 'In which state the form leaves the text.' })
  @OneOf(FormTextState)
  @FitsValue()
  state!: FormTextState;

  @Field(() => String, {
    nullable: true,
    description: 'The text; required for VALUE and TRUNCATED. At most 4 000 characters.',
  })
  @Text({ max: 4000, optional: true })
  value?: string | null;

  @Field(() => String, { nullable: true, description: 'A remark on the reading. At most 500 characters.' })
  @Text({ max: 500, optional: true })
  note?: string | null;
}

const formText = (state: FormTextState, value: string | null = null): FormText => ({
  state,
  value,
  raw: null,
  certain: true,
  note: null,
});

/** A text that the form gives. */
export const written = (value: string): FormText => formText('VALUE', value);
/** The label is there and nothing stands behind it. */
export const blank = (): FormText => formText('BLANK');
/** The form says 无. */
export const none = (): FormText => formText('NONE');
/** The text breaks off. */
export const truncated = (value: string): FormText => formText('TRUNCATED', value);
/** The form has no such label. */
export const absent = (): FormText => formText('ABSENT');

/** The stored text for an input; values are kept only where the state has one. */
export const formTextOf = (input: FormTextInput | null | undefined): FormText => {
  if (!input) return absent();
  const hasValue = holdsText(input.state);
  return {
    state: input.state,
    value: hasValue ? (input.value ?? null) : null,
    raw: null,
    certain: true,
    note: input.note ?? null,
  };
};
