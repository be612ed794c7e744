/** How every sentence begins that a new unit leaves to its author; a test refuses it anywhere else. */
export const placeholder = ['Say', 'here:'].join(' ')
