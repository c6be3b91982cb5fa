import { useText } from '../i18n/useText.ts';

const worded = ['h', 'min', 's', 'd', 'x', 'char/min'] as const;

/** The unit of a target in words: 24 h is 24 小时; a unit without a word stands as the form prints it. */
export function useUnitWord(): (unit: string) => string {
  const text = useText();
  return (unit) => {
    const known = worded.find((one) => one === unit);
    return known ? text(`form.units.${known}`) : unit;
  };
}
