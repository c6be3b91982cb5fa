/** The columns of a file of calls, as the API names them, and whether a cell may be empty. */
export const columns = [
  { name: 'external_id', required: true },
  { name: 'unit', required: true },
  { name: 'queue', required: true },
  { name: 'started_at', required: true },
  { name: 'requested_at', required: false },
  { name: 'answered_at', required: false },
  { name: 'ended_at', required: false },
  { name: 'agent_no', required: false },
] as const;
