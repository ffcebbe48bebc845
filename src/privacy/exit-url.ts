/** Where "Snel weg" leads: a page about the weather, without login, that nobody asks about. */
export const exitUrl = 'https://www.knmi.nl/nederland-nu/weer/verwachtingen';
