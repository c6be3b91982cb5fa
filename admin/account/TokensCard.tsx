import KeyOutlined from '@mui/icons-material/KeyOutlined';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { RevokeAccessTokenDocument } from '../data/documents.ts';
import { useMarkedAbility } from '../access/useAbilityWord.ts';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Day, Instant } from '../layout/Instant.tsx';
import { Rows } from '../layout/Rows.tsx';
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
  const [asked, ask] = useState<Token>();
  return (
    <>
      <Rows
        label={text('account.tokens.title')}
        rows={tokens}
        keyOf={({ id }) => id}
        columns={[
          {
            label: text('account.tokens.name'),
            render: ({ name, kid }) => (
              <>
                {name}
                <Typography
                  component="div"
                  color="text.secondary"
                  className="tabular"
                  sx={{ fontSize: '.8125rem' }}
                >
                  remit_{kid}_…
                </Typography>
              </>
            ),
          },
          {
            label: text('account.tokens.abilities'),
            render: (token) => <Abilities abilities={token.abilities} />,
          },
          { label: text('account.tokens.created'), render: ({ createdAt }) => <Instant value={createdAt} /> },
          {
            label: text('account.tokens.expires'),
            tight: true,
            render: ({ expiresOn }) => (
              <>
                <Day value={expiresOn} />{' '}
                {expiresOn < today && (
                  <Chip size="small" color="warning" variant="outlined" label={text('account.tokens.over')} />
                )}
              </>
            ),
          },
          {
            label: text('account.tokens.seen'),
            render: ({ seenAt }) => (seenAt ? <Instant value={seenAt} /> : text('account.tokens.never')),
          },
        ]}
        actions={{
          label: text('account.tokens.action'),
          render: (token) => (
            <Button
              size="small"
              color="inherit"
              aria-label={text('account.tokens.of', { name: token.name })}
              onClick={() => ask(token)}
            >
              {text('account.tokens.revoke')}
            </Button>
          ),
        }}
      />
      {asked && <Revoke token={asked} onClose={() => ask(undefined)} />}
    </>
  );
};

const Abilities = ({ abilities }: { abilities: readonly string[] }) => {
  const word = useMarkedAbility();
  const { list } = usePunctuation();
  return list(abilities.map(word));
};

const Revoke = ({ token: { id, name }, onClose }: { token: Token; onClose: () => void }) => {
  const text = useText();
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={text('account.tokens.revokeTitle', { name })}
      text={text('account.tokens.revokeText')}
      document={RevokeAccessTokenDocument}
      submitLabel={text('account.tokens.revoke')}
      danger
      done={text('account.tokens.revoked')}
      toInput={() => ({ id })}
    />
  );
};
