import { useLocale } from 'react-admin';
import type { MetricCode } from '../data/documents.ts';
import { MetricsDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';

/** Names metrics in the language shown; the code until the names are there. */
export function useMetricNames(): (code: MetricCode) => string {
  const english = useLocale() === 'en';
  const { data } = useDocument(MetricsDocument, {});
  const names = new Map(
    data?.metrics.items.map(({ code, nameEn, nameZh }) => [code, english ? nameEn : nameZh]),
  );
  return (code) => names.get(code) ?? code;
}
