import { SelectInput } from 'react-admin';

interface ChoiceInputProps {
  readonly source: string;
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  /** With an empty choice, which is kept as null. */
  readonly optional?: boolean;
  /** The word of the empty choice. */
  readonly emptyText?: string;
  readonly onChange?: () => void;
}

/** One of a few words. Where there is no empty choice there is always a value, so that no star asks for one. */
export const ChoiceInput = ({
  source,
  label,
  choices,
  optional = false,
  emptyText,
  onChange,
}: ChoiceInputProps) => (
  <SelectInput
    source={source}
    // as an element it is taken as it is: react-admin would put a star behind a text
    label={<>{label}</>}
    choices={[...choices]}
    translateChoice={false}
    helperText={false}
    isRequired={!optional}
    parse={(value: string) => value || null}
    {...(emptyText === undefined ? {} : { emptyText })}
    {...(onChange && { onChange })}
  />
);
