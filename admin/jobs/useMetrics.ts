import { useLocale } from 'react-admin';
import { MetricsDocument } from '../data/documents.ts';
import type { MetricsQuery } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';

/** A metric of the reference list, named in the language shown. */
export type MetricChoice = MetricsQuery['metrics']['items'][number] & { readonly name: string };

/** What a duty may be measured by; empty while it is not known. */
export function useMetrics(): readonly MetricChoice[] {
  const locale = useLocale();
  const { data } = useDocument(MetricsDocument, {});
  return (data?.metrics.items ?? []).map((metric) => ({
    ...metric,
    name: locale.startsWith('zh') ? metric.nameZh : metric.nameEn,
  }));
}
