import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense, useState } from 'react';
import { RadioButtonGroupInput } from 'react-admin';
import {
  CertificateRuleDocument,
  PreviewCertificateRuleDocument,
  SetCertificateRuleDocument,
} from '../data/documents.ts';
import type { CertificateRuleOnWork } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';

const RulePreview = lazy(() => import('./RulePreview.tsx').then((part) => ({ default: part.RulePreview })));

const rules = ['IGNORE', 'WARN', 'BLOCK'] as const satisfies readonly CertificateRuleOnWork[];

/** What happens where work is given to somebody without a valid certificate, for those who may set it. */
export const CertificateRule = ({ organisationId }: { organisationId: string | undefined }) => {
  const mayRecord = useAbility('person.recordEdit');
  return mayRecord && organisationId ? <Rule organisationId={organisationId} /> : null;
};

const Rule = ({ organisationId }: { organisationId: string }) => {
  const text = useText();
  const [open, setOpen] = useState(false);
  const { data } = useDocument(CertificateRuleDocument, { organisationId });
  if (!data) return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)} sx={{ ml: { sm: 'auto' } }}>
        {text('fit.ruleNow', { rule: text(`fit.rules.${data.rule}`) })}
      </Button>
      {open && <RuleDialog organisationId={organisationId} rule={data.rule} onClose={() => setOpen(false)} />}
    </>
  );
};

interface RuleDialogProps {
  readonly organisationId: string;
  readonly rule: CertificateRuleOnWork;
  readonly onClose: () => void;
}

/** Chooses another rule; what it does to whom stands below before it is set. */
const RuleDialog = ({ organisationId, rule, onClose }: RuleDialogProps) => {
  const text = useText();
  const [chosen, setChosen] = useState(rule);
  const isOther = chosen !== rule;
  const { data, error, refetch } = useDocument(
    PreviewCertificateRuleDocument,
    { organisationId, onWork: chosen },
    { enabled: isOther, exact: true },
  );
  const preview = isOther ? data?.preview : undefined;
  const count = preview?.work.total ?? 0;
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={text('fit.ruleTitle')}
      text={text('fit.ruleText')}
      document={SetCertificateRuleDocument}
      submitLabel={count > 0 ? text('fit.setRuleFor', { smart_count: count }) : text('fit.setRule')}
      danger={count > 0 && chosen === 'BLOCK'}
      isBarred={isOther && (!preview || preview.access.refusal !== null)}
      done={text('fit.ruleSet')}
      defaultValues={{ onWork: rule }}
      toInput={({ onWork }) => ({
        organisationId,
        onWork: rules.find((known) => known === onWork) ?? 'WARN',
      })}
    >
      <RadioButtonGroupInput
        source="onWork"
        label={text('fit.rule')}
        choices={rules.map((id) => ({ id, name: text(`fit.rules.${id}`) }))}
        translateChoice={false}
        helperText={false}
        row={false}
        onChange={(event: unknown) => setChosen(chosenIn(event) ?? rule)}
      />
      {isOther && (
        <Suspense fallback={<Skeleton variant="rounded" height={80} />}>
          <RulePreview
            organisationId={organisationId}
            onWork={chosen}
            preview={preview}
            error={error}
            retry={() => void refetch()}
          />
        </Suspense>
      )}
    </CommandDialog>
  );
};

/** What was chosen, as a change of the field or its value tells it. */
const chosenIn = (event: unknown): CertificateRuleOnWork | undefined => {
  const value = (event as { target?: { value?: unknown } } | null)?.target?.value ?? event;
  return rules.find((known) => known === value);
};
