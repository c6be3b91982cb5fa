const screens: Readonly<Record<string, (id: string) => string>> = {
  Ticket: (id) => `/tickets/${id}/show`,
  JobDescription: (id) => `/jobs/${id}/show`,
  OrgUnit: (id) => `/units/${id}`,
  Position: (id) => `/positions/${id}`,
  Person: (id) => `/people/${id}`,
  Course: (id) => `/training/courses/${id}`,
  AccessReview: (id) => `/access-reviews/${id}`,
  HeadcountRequest: (id) => `/headcount/${id}`,
};

/** Where a record is shown; null for one without a screen. */
export const recordAddress = (entity: string, id: string | null): string | null =>
  (id !== null && screens[entity]?.(id)) || null;

/** Where the log shows what was done to a record. */
export const historyAddress = (entity: string, id: string): string => `/audit?entity=${entity}&record=${id}`;
