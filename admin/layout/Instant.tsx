import { useFieldValue, useLocale } from 'react-admin';
import { useText } from '../i18n/useText.ts';
import { fullInstant, instantText } from './time.ts';

interface MomentProps {
  /** ISO text. Left out: the field `source` of the record around it. */
  readonly value?: string | null;
  readonly source?: string;
  /** For table columns and labels. */
  readonly label?: string;
}

/** A moment as day and minute in Shanghai; the tooltip has the weekday and seconds. */
export const Instant = ({ value, source = '' }: MomentProps) => {
  const locale = useLocale();
  const text = useText();
  const found: string | null | undefined = useFieldValue({ source });
  const iso = value === undefined ? found : value;
  if (!iso) return <>{text('frame.none')}</>;
  return (
    <time dateTime={iso} title={fullInstant(iso, locale)} style={{ whiteSpace: 'nowrap' }}>
      {instantText(iso)}
    </time>
  );
};

/** A calendar day, which belongs to no time zone: shown as it is stored. */
export const Day = ({ value, source = '' }: MomentProps) => {
  const text = useText();
  const found: string | null | undefined = useFieldValue({ source });
  const day = value === undefined ? found : value;
  if (!day) return <>{text('frame.none')}</>;
  return (
    <time dateTime={day} style={{ whiteSpace: 'nowrap' }}>
      {day}
    </time>
  );
};
