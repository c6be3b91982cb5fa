import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { SetLocaleDocument } from '../data/documents.ts';
import { useViewer } from '../data/viewer.ts';
import { languages } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useText } from '../i18n/useText.ts';
import { Fact, Facts } from '../layout/Facts.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { useCommand } from '../layout/useCommand.tsx';
import type { OwnAccount } from './own-account.ts';

/** What stands for "as chosen on each device" in the list. */
const eachDevice = 'device';

/** Who one is, and the language in which one is spoken to. */
export const ProfileCard = ({ account }: Pick<OwnAccount, 'account'>) => {
  const text = useText();
  const viewer = useViewer();
  const [, show] = useLanguage();
  const { send, pending } = useCommand(SetLocaleDocument, { done: text('account.profile.done') });
  const choose = async (chosen: string): Promise<void> => {
    const language = languages.find(({ locale }) => locale === chosen)?.locale;
    const { ok } = await send({ locale: language ?? null });
    if (ok && language) show(language);
  };
  return (
    <SectionCard title={text('account.profile.title')}>
      <Facts>
        <Fact label={text('account.profile.email')}>{account.email}</Fact>
        <Fact label={text('frame.user.posts')}>
          {viewer?.assignments.map(({ id, position }) => (
            <div key={id}>
              {position.title} · {position.unit.name}
            </div>
          ))}
        </Fact>
      </Facts>
      <TextField
        select
        label={text('account.profile.language')}
        value={account.locale ?? eachDevice}
        disabled={pending}
        onChange={({ target }) => void choose(target.value)}
        sx={{ mt: 2, mb: 0 }}
      >
        {languages.map(({ locale, name }) => (
          <MenuItem key={locale} value={locale} lang={locale}>
            {name}
          </MenuItem>
        ))}
        <MenuItem value={eachDevice}>{text('account.profile.browser')}</MenuItem>
      </TextField>
    </SectionCard>
  );
};
