/** The beginning of every token, so that one search finds them all. */
export const canary = 'zqcanary';

export interface CanarySession {
  readonly token: string;
  /** Items of the shop that are looked at in it. */
  readonly items: readonly string[];
}

/** The searched-for text as it is, in hexadecimal, and at each of the three places that Base64 can give it. */
export const spellingsOf = (text: string): readonly string[] => [
  text,
  Buffer.from(text).toString('hex'),
  // The first and the last characters also hold bits of the neighbours.
  ...[0, 1, 2].map((before) => {
    const encoded = Buffer.from('x'.repeat(before) + text).toString('base64');
    return encoded.replace(/=+$/, '').slice(before === 0 ? 0 : before + 1, -1);
  }),
];

/** Lets pages live in the past: `sessionGap` later for every session that was played. Runs before any script of a page. */
export const startClock = (beginning: number): void => {
  const realNow = Date.now.bind(Date);
  const kept = Number(sessionStorage.getItem('canary-clock') ?? beginning - realNow());
  const clock = { offset: kept };
  Object.assign(window, { canaryClock: clock });
  Date.now = () => realNow() + clock.offset;
};

/**
 * Plays sessions in a page of the shop, each full of its token: in names, brands, search words, form fields, the address, the
 * title, the referrer, campaign names, coupons, order numbers, the data layer. Resolves to how many events were taken. Stands alone.
 */
export const playSessions = async (sessions: readonly CanarySession[]): Promise<number> => {
  const { homebody, canaryClock } = window as unknown as {
    readonly homebody: {
      readonly record: (name: string, input: object) => { readonly recorded: boolean };
      readonly recommend: (slot: string, options: object) => Promise<readonly unknown[]>;
      readonly decide: (slot: string) => unknown;
    };
    readonly canaryClock: { offset: number };
  };
  const layer = ((window as unknown as { dataLayer?: object[] }).dataLayer ??= []);
  let taken = 0;
  let played = 0;
  const record = (name: string, input: object): void => {
    if (homebody.record(name, input).recorded) taken++;
  };
  const type = (field: HTMLInputElement, value: string): void => {
    field.value = value;
    for (const kind of ['focusin', 'keydown', 'input', 'change', 'focusout'])
      field.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
  };
  const form = document.createElement('form');
  const mail = Object.assign(document.createElement('input'), { type: 'email', name: 'email' });
  const card = document.createElement('div');
  const button = document.createElement('button');
  form.append(mail);
  card.append(button);
  document.body.append(form, card);
  form.addEventListener('submit', (event) => event.preventDefault());
  card.addEventListener('click', (event) => event.preventDefault());

  for (const { token, items } of sessions) {
    // Longer than a session may pause.
    canaryClock.offset += 31 * 60_000;
    sessionStorage.setItem('canary-clock', String(canaryClock.offset));
    Object.defineProperty(document, 'referrer', {
      configurable: true,
      get: () => `https://search.example/?q=${token}`,
    });
    document.title = `${token} · ${token}@mail.example`;
    const query = `q=${token}&utm_source=${token}&utm_campaign=${token}&gclid=${token}&email=${token}@mail.example`;
    history.pushState({ token }, '', `/find/${token}/?${query}#${token}`);
    const search = document.querySelector<HTMLInputElement>('#find');
    if (search) type(search, token);
    type(mail, `${token}@mail.example`);
    form.requestSubmit();
    card.dataset['homebodyItem'] = `${token}-item`;
    card.dataset['homebodyName'] = token;
    button.dataset['homebodyAction'] = 'add_to_cart';
    button.click();
    const said = { item_name: token, item_brand: token, item_category: token, item_variant: token };
    layer.push({
      event: 'view_item',
      user_id: token,
      ecommerce: { coupon: token, items: [{ item_id: `${token}-layer`, ...said }] },
    });
    for (const item_id of items) record('view_item', { items: [{ item_id, ...said }], email: token });
    record('search', { search_term: token, results: 3 });
    record('select_item', { item_list_name: token, items: [{ item_id: items[0], ...said }] });
    record('add_to_cart', { coupon: token, items: [{ item_id: items[1], quantity: 1, ...said }] });
    record('purchase', { transaction_id: token, coupon: token, items: [{ item_id: items[1], price: 9 }] });
    homebody.decide('home-picks');
    // Waits for the vault, too, before more has been said than the page keeps for it.
    if (++played % 10 === 0) await homebody.recommend('home-picks', { limit: 8 });
  }
  form.remove();
  card.remove();
  return taken;
};
