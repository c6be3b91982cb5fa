/** The last day on which something holds that no longer holds on `endsOn`: as ends are told to people. Both `YYYY-MM-DD`. */
export const lastDayOf = (endsOn: string): string =>
  new Date(Date.parse(`${endsOn}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
