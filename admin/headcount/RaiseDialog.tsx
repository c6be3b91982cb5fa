import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { FormDataConsumer, required, SelectInput, TextInput } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { RaiseSeatRequestDocument } from '../data/documents.ts';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import { MayRaise } from './MayRaise.tsx';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { dayOf } from '../layout/time.ts';
import { asked, DayInput, given, PostInput } from '../people/fields.tsx';
import { FigureInput, figureIn, WordsInput } from '../training/inputs.tsx';
import { UnitInput } from '../units/edit/UnitInput.tsx';

/** A post as its own page knows it. */
export interface KnownPost {
  readonly id: string;
  readonly title: string;
  readonly headcountPlan: number | null;
  readonly headcount: number;
  readonly vacancies: number | null;
}

interface RaiseDialogProps {
  /** It stays in its place while it is closed: what leads on to the request must find it there. */
  readonly open: boolean;
  readonly onClose: () => void;
  /** The post that is to have more seats, where it is chosen already. */
  readonly post?: KnownPost;
  /** The unit that is to get a new post, where it is chosen already. */
  readonly unit?: { readonly id: string; readonly name: string };
}

/** Asks how many seats are needed, where, from when and why; then shows the request. */
export const RaiseDialog = ({ open, onClose, post, unit }: RaiseDialogProps) => {
  const text = useText();
  const navigate = useNavigate();
  const what = post?.title ?? unit?.name;
  const isKnown = post?.headcountPlan !== null;
  return (
    <CommandDialog
      open={open}
      onClose={onClose}
      title={what ? `${text('seats.raise')} · ${what}` : text('seats.raise')}
      text={text('seats.raiseText')}
      document={RaiseSeatRequestDocument}
      submitLabel={text('seats.raise')}
      done={text('seats.raised')}
      onDone={({ row }) => row.request && void navigate(`/headcount/${row.request.id}`)}
      defaultValues={{
        what: unit ? 'new' : 'post',
        positionId: post?.id ?? '',
        unitId: unit?.id ?? null,
        title: '',
        seats: 1,
        wantedFrom: dayOf(new Date()),
        reason: '',
        evidence: '',
      }}
      toInput={(values) => {
        const isNew = values['what'] === 'new';
        return {
          positionId: isNew ? null : (post?.id ?? given(values['positionId'])),
          unitId: isNew ? given(values['unitId']) : null,
          title: isNew ? given(values['title']) : null,
          seats: figureIn(values['seats']) ?? 0,
          wantedFrom: asked(values['wantedFrom']),
          reason: asked(values['reason']),
          evidence: given(values['evidence']),
        };
      }}
    >
      {post ? (
        <Standing post={post} />
      ) : (
        <SelectInput
          source="what"
          label={text('seats.what')}
          choices={[
            { id: 'post', name: text('seats.forPost') },
            { id: 'new', name: text('seats.newPost') },
          ]}
          translateChoice={false}
          validate={required()}
          helperText={false}
        />
      )}
      {!post && (
        <FormDataConsumer>
          {({ formData }) =>
            formData['what'] === 'new' ? (
              <>
                <UnitInput source="unitId" label={text('seats.unit')} />
                <TextInput
                  source="title"
                  label={text('seats.newTitle')}
                  validate={required()}
                  helperText={false}
                />
              </>
            ) : (
              <PostInput label={text('seats.post')} />
            )
          }
        </FormDataConsumer>
      )}
      {!post && <MayRaise />}
      {isKnown && (
        <>
          <FigureInput isRequired source="seats" label={text('seats.seats')} hint={text('seats.seatsHint')} />
          <DayInput isRequired source="wantedFrom" label={text('seats.wantedFrom')} />
          <WordsInput
            isRequired
            source="reason"
            label={text('seats.reason')}
            hint={text('seats.reasonHint')}
          />
          <WordsInput source="evidence" label={text('seats.evidence')} hint={text('seats.evidenceHint')} />
        </>
      )}
    </CommandDialog>
  );
};

/** The seats that the post has, and what to mind about them. */
const Standing = ({ post: { headcountPlan, headcount, vacancies } }: { post: KnownPost }) => {
  const text = useText();
  const { colon } = usePunctuation();
  if (headcountPlan === null)
    return (
      <Alert severity="warning" sx={{ my: 1 }}>
        {text('seats.unknown')}
      </Alert>
    );
  return (
    <>
      <Typography variant="body2" sx={{ my: 1 }}>
        {text('seats.standing')}
        {colon}
        {text('seats.standingLine', {
          plan: headcountPlan,
          actual: headcount,
          vacant: Math.max(0, vacancies ?? 0),
        })}
      </Typography>
      {(vacancies ?? 0) > 0 && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {text('seats.vacantFirst')}
        </Alert>
      )}
    </>
  );
};
