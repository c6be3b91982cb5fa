import KeyOutlined from '@mui/icons-material/KeyOutlined';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { RevokeAccessTokenDocument } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { abilityOf } from '../jobs/abilities.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Day, Instant } from '../layout/Instant.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { dayOf } from '../layout/time.ts';
import { CreateToken } from './CreateToken.tsx';
import type { OwnAccount } from './own-account.ts';

type Token = OwnAccount['accessTokens'][number];

interface TokensCardProps {
  readonly tokens: readonly Token[];
  /** What a token may be given. */
  readonly abilities: readonly string[];
}

/** The tokens of one's programs: what each may do, until when, when it was last used, and the way to end it. */
export const TokensCard = ({ tokens, abilities }: TokensCardProps) => {
  const text = useText();
  const may = abilities.length > 0;
  return (
    <SectionCard
      title={text('account.tokens.title')}
      action={may && <CreateToken abilities={abilities} />}
      flush
    >
      <Typography variant="body2" color="text.secondary" sx={{ px: 2.5, pb: 1.5 }}>
        {text('account.tokens.lead')}
      </Typography>
      {tokens.length === 0 ? (
        <EmptyState
          small
          icon={KeyOutlined}
          title={text('account.tokens.empty')}
          text={text(may ? 'account.tokens.emptyText' : 'account.tokens.noAbilities')}
        />
      ) : (
        <TokenTable tokens={tokens} />
      )}
    </SectionCard>
  );
};

const TokenTable = ({ tokens }: Pick<TokensCardProps, 'tokens'>) => {
  const text = useText();
  const today = dayOf(new Date());
  return (
    <Table size="small" sx={{ minWidth: 760 }}>
      <TableHead>
        <TableRow>
          <TableCell>{text('account.tokens.name')}</TableCell>
          <TableCell>{text('account.tokens.abilities')}</TableCell>
          <TableCell>{text('account.tokens.created')}</TableCell>
          <TableCell>{text('account.tokens.expires')}</TableCell>
          <TableCell>{text('account.tokens.seen')}</TableCell>
          <TableCell align="right">{text('account.tokens.action')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {tokens.map((token) => (
          <TableRow key={token.id} hover>
            <TableCell sx={{ overflowWrap: 'anywhere' }}>
              {token.name}
              <Typography
                component="div"
                color="text.secondary"
                className="tabular"
                sx={{ fontSize: '.8125rem' }}
              >
                remit_{token.kid}_…
              </Typography>
            </TableCell>
            <TableCell sx={{ maxWidth: 320 }}>
              <Abilities abilities={token.abilities} />
            </TableCell>
            <TableCell>
              <Instant value={token.createdAt} />
            </TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>
              <Day value={token.expiresOn} />{' '}
              {token.expiresOn < today && (
                <Chip size="small" color="warning" variant="outlined" label={text('account.tokens.over')} />
              )}
            </TableCell>
            <TableCell>
              {token.seenAt ? <Instant value={token.seenAt} /> : text('account.tokens.never')}
            </TableCell>
            <TableCell align="right">
              <Revoke token={token} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};

const Abilities = ({ abilities }: { abilities: readonly string[] }) => {
  const text = useText();
  return abilities
    .map((word) => {
      const name = abilityOf(word);
      return name ? text(`form.abilities.${name}`) : word;
    })
    .join(text('frame.errors.and'));
};

const Revoke = ({ token: { id, name } }: { token: Token }) => {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        color="inherit"
        aria-label={text('account.tokens.of', { name })}
        onClick={() => setOpen(true)}
      >
        {text('account.tokens.revoke')}
      </Button>
      <CommandDialog
        open={open}
        onClose={() => setOpen(false)}
        title={text('account.tokens.revokeTitle', { name })}
        text={text('account.tokens.revokeText')}
        document={RevokeAccessTokenDocument}
        submitLabel={text('account.tokens.revoke')}
        danger
        done={text('account.tokens.revoked')}
        toInput={() => ({ id })}
      />
    </>
  );
};
