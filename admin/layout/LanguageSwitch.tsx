import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { languages } from '../i18n/language.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useText } from '../i18n/useText.ts';

/** Chinese or English, both always in sight: whoever cannot read the page can still find the way out. */
export const LanguageSwitch = () => {
  const text = useText();
  const [language, change] = useLanguage();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={language}
      aria-label={text('frame.language')}
      onChange={(_event, chosen: Language | null) => chosen && change(chosen)}
      sx={{
        '& .MuiToggleButton-root': {
          px: 1.25,
          py: 0.25,
          textTransform: 'none',
          fontWeight: 600,
          color: 'text.secondary',
        },
      }}
    >
      {languages.map(({ locale, name, short }) => (
        <ToggleButton key={locale} value={locale} lang={locale} aria-label={`${short} ${name}`} title={name}>
          {short}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
