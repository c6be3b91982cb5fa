import {
  AutocompleteArrayInput,
  AutocompleteInput,
  NumberInput,
  ReferenceArrayInput,
  ReferenceInput,
  required,
  TextInput,
} from 'react-admin';
import type { PersonListQuery } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';

type FoundPerson = PersonListQuery['rows']['nodes'][number];

const byWords = (q: string): object => (q.trim() ? { q } : {});

const named = ({ name, employeeNo, assignments }: FoundPerson): string =>
  [name, employeeNo, assignments[0]?.position.title].filter(Boolean).join(' · ');

/** One person, found by name, pinyin or staff number. */
export const OnePersonInput = ({
  source,
  label,
  isRequired = true,
}: {
  source: string;
  label: string;
  isRequired?: boolean;
}) => {
  const text = useText();
  return (
    <ReferenceInput source={source} reference="people" perPage={20} filter={{ hasLeft: false }}>
      <AutocompleteInput
        label={label}
        optionText={named}
        filterToQuery={byWords}
        helperText={text('assigning.personHint')}
        {...(isRequired && { validate: required() })}
      />
    </ReferenceInput>
  );
};

/** Several people, found the same way. */
export const PeopleInput = ({ source }: { source: string }) => {
  const text = useText();
  return (
    <ReferenceArrayInput source={source} reference="people" perPage={20} filter={{ hasLeft: false }}>
      <AutocompleteArrayInput
        label={text('learning.people.who')}
        optionText={named}
        filterToQuery={byWords}
        helperText={text('learning.people.whoHint')}
        validate={required()}
      />
    </ReferenceArrayInput>
  );
};

/** A number; cleared, it holds nothing. */
export const FigureInput = ({
  source,
  label,
  hint,
  isRequired = false,
}: {
  source: string;
  label: string;
  hint?: string;
  isRequired?: boolean;
}) => (
  <NumberInput
    source={source}
    label={label}
    helperText={hint ?? false}
    {...(isRequired && { validate: required() })}
  />
);

/** A text of several lines. */
export const WordsInput = ({
  source,
  label,
  hint,
  isRequired = false,
}: {
  source: string;
  label: string;
  hint?: string;
  isRequired?: boolean;
}) => (
  <TextInput
    source={source}
    label={label}
    multiline
    minRows={2}
    helperText={hint ?? false}
    {...(isRequired && { validate: required() })}
  />
);

/** A number out of a form; nothing where there is none. */
export const figureIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** Texts out of a form. */
export const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
