/** Leaves for an address by loading it: nothing of a session stays in memory, and nothing under way can hold it up. */
export const leaveTo = (address: string): void => window.location.assign(address);
