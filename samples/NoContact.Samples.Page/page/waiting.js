import { now } from './api.js';
import { tab } from './door.js';

// Kept for this tab alone, so that a reload does not lose the wait.
export const waiting = () => JSON.parse(tab.getItem('wait'));

export const isWaiting = () => waiting() !== null;

export const startWaiting = wait => tab.setItem('wait', JSON.stringify({ ...wait, from: now() }));

export const stopWaiting = () => tab.removeItem('wait');
