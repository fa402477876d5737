// Small helps; every page works without them.
(function () {
  'use strict';
  var summary = document.getElementById('summary');
  if (summary) { summary.focus(); }
  // Links of the error summary go to the field itself.
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('#summary a');
    if (!link) { return; }
    var place = document.getElementById(link.getAttribute('href').slice(1));
    var input = place && (place.matches('input,select,textarea') ? place : place.querySelector('input,select,textarea,button'));
    if (input) { event.preventDefault(); input.focus(); input.scrollIntoView({ block: 'center' }); }
  });
  // A form that was sent is not sent again by a second click.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    if (form.classList.contains('once')) { form.dataset.sent = 'yes'; window.setTimeout(function () { delete form.dataset.sent; }, 8000); }
  });
  // The present page in the menu.
  document.querySelectorAll('.nav a').forEach(function (a) {
    if (a.pathname === window.location.pathname) { a.setAttribute('aria-current', 'page'); }
  });
  // A table that is wider than the screen can be scrolled by keyboard, and says what it is.
  document.querySelectorAll('.scroll').forEach(function (place) {
    var caption = place.querySelector('caption') || place.querySelector('th');
    place.tabIndex = 0;
    place.setAttribute('role', 'group');
    if (caption) { place.setAttribute('aria-label', caption.textContent.trim()); }
  });
  // A draft saves itself: ten seconds after typing, and when a field is left.
  var form = document.querySelector('form.autosave');
  if (form) {
    var button = form.querySelector('.autosave-now');
    var timer = null;
    var changed = false;
    var save = function () {
      window.clearTimeout(timer); timer = null;
      // PrimeFaces leaves a button switched off whose request failed.
      if (changed && button) { changed = false; button.disabled = false; button.click(); }
    };
    form.addEventListener('input', function () { changed = true; if (!timer) { timer = window.setTimeout(save, 8000); } });
    form.addEventListener('change', function (event) { if (event.target.type !== 'file') { changed = true; save(); } });
    form.addEventListener('submit', function () { changed = false; });
    // The server was too busy or away: say so, keep what was typed, and try again.
    if (window.jQuery) {
      window.jQuery(document).on('pfAjaxError', function () {
        var note = form.querySelector('.saved');
        (note.firstElementChild || note).textContent = note.dataset.failed;
        changed = true;
        window.clearTimeout(timer); timer = window.setTimeout(save, 5000);
      });
    }
  }
})();
