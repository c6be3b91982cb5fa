import { useTranslate } from 'react-admin';
import type { Failure, FieldFailure } from '../data/failure.ts';
import { useText } from '../i18n/useText.ts';

/** What people call the fields of questions that no form asks, such as the filter in an address. */
const named = ['from', 'to', 'recordId', 'recordNumber', 'personId', 'unitId', 'positionId', 'q'] as const;

/**
 * A failure in words, where no form stands that marks the fields: each is said by the name that people know, and never by the
 * one that programs use.
 */
export const useFailureWords = (): ((failure: Failure) => string) => {
  const text = useText();
  const translate = useTranslate();
  const said = ({ path, message }: FieldFailure): string => {
    const name = named.find((each) => each === path.split('.').at(-1));
    return name ? text('failures.field', { name: text(`failures.names.${name}`), words: message }) : message;
  };
  return (failure) =>
    failure.code === 'INVALID' && failure.fields.length > 0
      ? text('frame.errors.wrong', {
          words: [...new Set(failure.fields.map(said))].join(text('frame.errors.and')),
        })
      : translate(failure.message);
};
