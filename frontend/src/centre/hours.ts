/** For how long an exception is asked for or granted, in hours as the server counts; thirty days is the most it takes. */
export const HOUR_CHOICES = [
  { value: '1', label: 'hours.h1' },
  { value: '8', label: 'hours.h8' },
  { value: '24', label: 'hours.h24' },
  { value: '168', label: 'hours.h168' },
  { value: '720', label: 'hours.h720' },
] as const;
