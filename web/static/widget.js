// Escale: shows the bookings of a place where its link stands. Without this script the link remains, and works.
{
  const home = new URL(document.currentScript.src).origin;

  const show = (link) => {
    const place = link.dataset.escale;
    if (!/^[a-z0-9-]+$/.test(place)) return;
    const lang = link.dataset.lang === 'en' ? '/en' : '';
    const scheme = /^(auto|light|dark)$/.test(link.dataset.theme) ? `/${link.dataset.theme}` : '';
    const frame = document.createElement('iframe');
    frame.src = `${home}${lang}/integration/${place}${scheme}`;
    frame.title = link.textContent.trim();
    frame.style.cssText = 'display:block;width:100%;height:640px;border:0';
    addEventListener('message', ({ origin, source, data }) => {
      // From this very frame, as long as it shows our own page.
      if (origin !== home || source !== frame.contentWindow || !data) return;
      const height = Number(data.height);
      if (data.escale === 'height' && height > 0 && height < 20_000)
        frame.style.height = `${Math.ceil(height)}px`;
      // The next step begins at its top, also for who stood at the end of the last one.
      if (data.escale === 'step' && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
    });
    link.replaceWith(frame);
  };

  const showAll = () => {
    for (const link of document.querySelectorAll('a[data-escale]')) show(link);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', showAll);
  else showAll();
}
