import type { NoticeTexts } from '../notice-texts.ts';

/** With "Sie", and without the letters that Switzerland and Germany write differently. */
export const words: NoticeTexts = {
  lang: 'de',
  title: 'Was von Ihnen gespeichert wird, wo und wie lange',
  intro:
    'Wenn Sie zustimmen, speichert {shop} in Ihrem eigenen Browser, was hier steht, und wählt dort aus, was Ihnen gezeigt wird. Nichts davon wird an {shop} oder an sonst jemanden gesendet.',
  headings: {
    purposes: 'Wofür',
    events: 'Was festgehalten wird, wenn Sie etwas tun',
    kept: 'Was gespeichert wird und wo',
    leaves: 'Was Ihr Gerät verlässt',
    rights: 'Was Sie tun können',
    contact: 'Wen Sie fragen können',
  },
  columns: {
    what: 'Was',
    fields: 'Was davon festgehalten wird',
    days: 'Tage bis zur Löschung',
    where: 'Wo',
    bounds: 'Höchstens',
  },
  purposes: {
    personalization: 'Inhalte und Produkte für Sie auswählen.',
    advertising: 'Aktionen, Angebote und Werbung für Sie auswählen.',
    measurement:
      'Zählungen dessen senden, was gewirkt hat, mit einem Rauschen, in dem niemand einzeln zu erkennen ist.',
  },
  events: {
    page_view: 'Sie haben eine Seite geöffnet',
    view_item: 'Sie haben einen Artikel angesehen',
    view_item_list: 'Artikel einer Liste waren im Bild',
    select_item: 'Sie haben einen Artikel aus einer Liste ausgewählt',
    search: 'Sie haben gesucht; die Wörter werden nie gespeichert',
    add_to_cart: 'Sie haben Artikel in den Warenkorb gelegt',
    remove_from_cart: 'Sie haben Artikel aus dem Warenkorb genommen',
    view_cart: 'Sie haben den Warenkorb angesehen',
    begin_checkout: 'Sie sind zur Kasse gegangen',
    purchase: 'Sie haben eine Bestellung aufgegeben',
    user_engagement: 'Wie lange Sie einen Artikel im Bild hatten',
  },
  kinds: {
    id: 'die Kennung des Shops für eine Sache, höchstens 100 Zeichen',
    label: 'der Name einer Kategorie, einer Marke oder einer Liste, höchstens 100 Zeichen',
    path: 'der Pfad der Seite, ohne das, was hinter einem Fragezeichen steht',
    fingerprint: 'eine kurze Zahl, die daraus gebildet wird und aus der es sich nicht lesen lässt',
    flag: 'ja oder nein',
    currency: 'eine Währung, etwa EUR',
    price: 'ein Geldbetrag',
    quantity: 'wie viele',
    count: 'eine Zahl oder eine Stelle',
    duration: 'eine Dauer, höchstens eine Stunde',
    items: 'die Artikel, um die es ging, höchstens 50',
    'one-of': 'eines dieser Wörter',
    own: 'was der eigene Code des Shops daraus macht: eine Zahl, ja oder nein, Artikel oder ein Text von höchstens 200 Zeichen, der nicht persönlich aussieht',
  },
  kept: {
    choice: 'Ihre Antwort, und ob Sie angehalten haben',
    receipts:
      'Ihre letzten Antworten und jene, die noch gelten: wann, worauf, und ein Hash des Textes, den Sie gesehen haben',
    events: 'Die oben genannten Ereignisse',
    profile:
      'Was ältere Ereignisse hinterlassen haben: Interessen an Kategorien, Marken und Preisen, Artikel, und die Anzahl von Besuchen und Bestellungen',
    corrections: 'Was Sie selbst zu Ihren Interessen gesagt haben',
    training: 'Das kleine Modell, das hier trainiert wurde, und wie gut es abgeschnitten hat',
    cluster: 'Zu welcher Gruppe ähnlicher Besucher Sie zuletzt zählten',
    slots: 'Welche Plätze auf den Seiten des Shops Sie gesehen haben',
    epoch: 'Die Nummer Ihrer Antwort, unter der all das gespeichert wurde',
    snapshot:
      'Was Ihnen die nächste Seite zeigen wird, und warum, zu welchen Besuchergruppen des Shops Sie gehören, und was von Ihnen erwartet wird',
    unsaved: 'Ereignisse einer Seite, die verlassen wurde, bevor sie gespeichert waren',
  },
  leaves: {
    'static-files':
      'Abrufe von Dateien, die für alle gleich sind. Daran ist zu erkennen, dass Sie zugestimmt haben und dass ein Training begonnen hat; sonst nichts.',
    'shown-pictures':
      'Abrufe der Bilder von Artikeln, die Ihnen gezeigt werden, wie bei jedem Bild auf einer Seite.',
    'followed-links': 'Ihr Besuch einer Seite, wenn Sie einem Link dorthin folgen.',
  },
  bounds: { days: '{days} Tage', most: '{most}', bytes: '{bytes} Bytes' },
  own: 'Von {shop} hinzugefügt',
  rights:
    'Auf der Seite über Ihre Daten können Sie alles davon sehen, ein Interesse ändern oder entfernen, anhalten, alles herunterladen und alles löschen. Sie können Ihre Zustimmung jederzeit zurücknehmen; dann wird alles davon gelöscht.',
};
