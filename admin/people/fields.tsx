import { AutocompleteInput, ReferenceInput, SelectInput, TextInput, required } from 'react-admin';
import type { PersonListQuery, PositionListQuery } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';

type FoundPost = PositionListQuery['rows']['nodes'][number];
type FoundPerson = PersonListQuery['rows']['nodes'][number];

const byWords = (q: string): object => (q.trim() ? { q } : {});

/** A post, found by title, pinyin or code. */
export const PostInput = ({ label }: { label: string }) => {
  const text = useText();
  return (
    <ReferenceInput source="positionId" reference="positions" perPage={20}>
      <AutocompleteInput
        label={label}
        optionText={({ title, unit }: FoundPost) => `${title} · ${unit.name}`}
        filterToQuery={byWords}
        helperText={text('assigning.postHint')}
        validate={required()}
      />
    </ReferenceInput>
  );
};

/** A person, found by name, pinyin or staff number. */
export const PersonInput = () => {
  const text = useText();
  return (
    <ReferenceInput source="personId" reference="people" perPage={20} filter={{ hasLeft: false }}>
      <AutocompleteInput
        label={text('assigning.person')}
        optionText={({ name, employeeNo, assignments }: FoundPerson) =>
          [name, employeeNo, assignments[0]?.position.title].filter(Boolean).join(' · ')
        }
        filterToQuery={byWords}
        helperText={text('assigning.personHint')}
        validate={required()}
      />
    </ReferenceInput>
  );
};

/** How a post is held. */
export const KindInput = () => {
  const text = useText();
  return (
    <SelectInput
      source="kind"
      label={text('assigning.kind')}
      choices={(['PRIMARY', 'CONCURRENT', 'ACTING'] as const).map((id) => ({
        id,
        name: text(`frame.assignment.${id}`),
      }))}
      translateChoice={false}
      validate={required()}
      helperText={false}
    />
  );
};

/** A day. */
export const DayInput = ({
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
    type="date"
    label={label}
    helperText={hint ?? false}
    slotProps={{ inputLabel: { shrink: true } }}
    {...(isRequired && { validate: required() })}
  />
);

/** A text of a form, or nothing. */
export const given = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

/** A text that a form asks for; where it is missing the server says so. */
export const asked = (value: unknown): string => given(value) ?? '';

/** One of the ways in which a post is held, as a form has it. */
export const kindIn = (value: unknown): 'PRIMARY' | 'CONCURRENT' | 'ACTING' =>
  value === 'CONCURRENT' || value === 'ACTING' ? value : 'PRIMARY';
