/** The personal calendar of deadlines. */
export function CalendarFeed() {
  return null;
}
