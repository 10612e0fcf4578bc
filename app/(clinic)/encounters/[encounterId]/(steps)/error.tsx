'use client';

// The same message, but inside the frame: the patient, the red flags and unsaved answers stay.
export { default } from '@/app/error';
