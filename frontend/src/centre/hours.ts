/** For how long an exception is asked for or granted, in hours as the server counts; thirty days is the most it takes. */
export const HOUR_CHOICES = [
  { value: '1', label: 'centre.hours.h1' },
  { value: '8', label: 'centre.hours.h8' },
  { value: '24', label: 'centre.hours.h24' },
  { value: '168', label: 'centre.hours.h168' },
  { value: '720', label: 'centre.hours.h720' },
] as const;
