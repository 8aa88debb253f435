import { now } from './api.js';

// Kept for this tab alone, so that a reload does not lose the wait.
export const waiting = () => JSON.parse(sessionStorage.getItem('wait'));

export const isWaiting = () => waiting() !== null;

export const startWaiting = wait => sessionStorage.setItem('wait', JSON.stringify({ ...wait, from: now() }));

export const stopWaiting = () => sessionStorage.removeItem('wait');
