import Button from '@mui/material/Button';
import { useState } from 'react';
import { RevokeCertificateDocument } from '../data/documents.ts';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { Fact, Facts } from '../layout/Facts.tsx';
import { Day } from '../layout/Instant.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { asked } from '../people/fields.tsx';
import type { CertificationRecord } from './records.ts';
import { CertificateChip } from './chips.tsx';
import { WordsInput } from './inputs.tsx';

/** The certificate that came of an application, and the way to revoke it. */
export const CertificateCard = ({
  certificate: { id, number, issuedOn, expiresOn, standing, withdrawalReason },
}: {
  certificate: NonNullable<CertificationRecord['certificate']>;
}) => {
  const text = useText();
  const [open, setOpen] = useState(false);
  const mayRevoke = useAbility('certification.award') && standing !== 'REVOKED';
  return (
    <SectionCard
      title={text('certifying.certificate')}
      action={
        mayRevoke && (
          <Button color="error" onClick={() => setOpen(true)}>
            {text('certifying.revoke')}
          </Button>
        )
      }
    >
      <Facts>
        <Fact label={text('certifying.state')}>
          <CertificateChip standing={standing} />
        </Fact>
        <Fact label={text('certifying.number')}>{number}</Fact>
        <Fact label={text('certifying.issuedOn')}>
          <Day value={issuedOn} />
        </Fact>
        <Fact label={text('certifying.expiresOn')}>
          {expiresOn ? <Day value={expiresOn} /> : text('certifying.validForever')}
        </Fact>
        {withdrawalReason && (
          <Fact wide label={text('certifying.reason')}>
            {withdrawalReason}
          </Fact>
        )}
      </Facts>
      <CommandDialog
        open={open}
        danger
        onClose={() => setOpen(false)}
        isPossible={mayRevoke}
        title={text('certifying.revoke')}
        text={text('certifying.revokeText')}
        document={RevokeCertificateDocument}
        submitLabel={text('certifying.revoke')}
        done={text('certifying.revoked')}
        toInput={(values) => ({ id, reason: asked(values['reason']) })}
      >
        <WordsInput isRequired source="reason" label={text('certifying.reason')} />
      </CommandDialog>
    </SectionCard>
  );
};
