/** The line that stays up between calls. */
export const openLineEn = {
  openLine: {
    status: 'Line open',
    more: 'Your line stays up between calls: the next customer is there at once, without ringing. It closes when you pause or sign out.',
  },
}
