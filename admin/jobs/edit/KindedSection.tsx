import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { TextInput } from 'react-admin';
import { useFieldArray } from 'react-hook-form';
import type { CareerKind, FormList, TrainingPhase } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { ChoiceInput } from './ChoiceInput.tsx';
import { EditSection } from './EditSection.tsx';
import { LineBox } from './LineBox.tsx';
import { ListStateInput } from './ListStateInput.tsx';
import { useRemoval } from './useRemoval.tsx';
import { newLines } from './values.ts';
import type { DraftValues } from './values.ts';

type Source = 'training' | 'careerPaths';

interface KindedSectionProps<Kind extends string> {
  /** Where the lines stand in the form; also the section's name. */
  readonly source: Source;
  /** What one line is called. */
  readonly word: string;
  /** The choice that begins a line. */
  readonly kind: {
    readonly field: string;
    readonly label: string;
    readonly words: Readonly<Record<Kind, string>>;
  };
  /** The text that follows it. */
  readonly said: { readonly field: string; readonly label: string; readonly isLong?: boolean };
  /** The lists of the form that its lines make up. */
  readonly lists: readonly FormList[];
  readonly add: { readonly label: string; readonly line: () => DraftValues[Source][number] };
}

/** A section of lines of which each is of a kind and says something. */
const KindedSection = <Kind extends string>(props: KindedSectionProps<Kind>) => {
  const { source, word, kind, said, lists, add } = props;
  const text = useText();
  const { fields, append, move } = useFieldArray<DraftValues, Source, 'key'>({
    name: source,
    keyName: 'key',
  });
  const remove = useRemoval(source);
  return (
    <EditSection name={source}>
      {fields.map(({ key }, index) => (
        <LineBox
          key={key}
          name={text('edit.nth', { name: word, number: index + 1 })}
          index={index}
          count={fields.length}
          onMove={move}
          onRemove={remove}
        >
          <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '150px 1fr' }, columnGap: 1.5 }}>
            <ChoiceInput
              source={`${source}.${index}.${kind.field}`}
              label={kind.label}
              choices={Object.entries<string>(kind.words).map(([id, name]) => ({ id, name }))}
            />
            <TextInput
              source={`${source}.${index}.${said.field}`}
              label={said.label}
              multiline={said.isLong ?? false}
              helperText={false}
            />
          </Box>
        </LineBox>
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
        {lists.map((list) => (
          <ListStateInput key={list} list={list} />
        ))}
      </Box>
      <Button startIcon={<Add />} onClick={() => append(add.line())}>
        {add.label}
      </Button>
    </EditSection>
  );
};

/** What is to be learnt before and while holding the post. */
export const TrainingSection = () => {
  const text = useText();
  return (
    <KindedSection<TrainingPhase>
      source="training"
      word={text('form.training')}
      kind={{
        field: 'phase',
        label: text('edit.phase'),
        words: { PRE_SERVICE: text('form.phases.PRE_SERVICE'), IN_SERVICE: text('form.phases.IN_SERVICE') },
      }}
      said={{ field: 'text', label: text('form.training'), isLong: true }}
      lists={['PRE_SERVICE', 'IN_SERVICE']}
      add={{ label: text('edit.add.training'), line: newLines.training }}
    />
  );
};

/** The posts to which it leads, upwards or sideways. */
export const CareerSection = () => {
  const text = useText();
  return (
    <KindedSection<CareerKind>
      source="careerPaths"
      word={text('extras.career')}
      kind={{
        field: 'kind',
        label: text('edit.kind'),
        words: {
          PROMOTION: text('extras.careerKinds.PROMOTION'),
          LATERAL: text('extras.careerKinds.LATERAL'),
        },
      }}
      said={{ field: 'title', label: text('extras.careerTitle') }}
      lists={['CAREER']}
      add={{ label: text('edit.add.career'), line: newLines.careerPath }}
    />
  );
};
