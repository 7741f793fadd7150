<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About SSO Desk</source>
        <translation>À propos de SSO Desk</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>From a customer&apos;s name to a signed-in portal</source>
        <translation>Du nom d’un client à un portail connecté</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>Bibliothèques et leurs licences</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Collecte en cours…</translation>
    </message>
    <message>
        <source>The window is made with Qt and PySide6, used under the GNU Lesser General Public License, version 3. They are libraries of their own, which you may replace with others of the same kind; their source is at www.qt.io.</source>
        <translation>La fenêtre est faite avec Qt et PySide6, utilisés sous la GNU Lesser General Public License, version 3. Ce sont des bibliothèques distinctes, que vous pouvez remplacer par d’autres du même genre&#xa0;; leur code source se trouve sur www.qt.io.</translation>
    </message>
    <message>
        <source>Version {version}, with Python {python} and Qt {qt}</source>
        <translation>Version {version}, avec Python {python} et Qt {qt}</translation>
    </message>
    <message>
        <source>licence not stated</source>
        <translation>licence non indiquée</translation>
    </message>
    <message>
        <source>{copyright}. Free software under the MIT licence.</source>
        <translation>{copyright}. Logiciel libre sous licence MIT.</translation>
    </message>
</context>
<context>
    <name>ConnectionButton</name>
    <message>
        <source>The same customer at {connection}, {vendor}</source>
        <translation>Le même client chez {connection}, {vendor}</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Add a connection</source>
        <translation>Ajouter une connexion</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>Modifier la connexion</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save without testing</source>
        <translation>Enregistrer sans tester</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Testing the connection, then saving it.</source>
        <translation>Test de la connexion, puis enregistrement.</translation>
    </message>
    <message>
        <source>Testing the connection. Nothing is changed at the vendor.</source>
        <translation>Test de la connexion. Rien n’est modifié chez le fournisseur.</translation>
    </message>
    <message>
        <source>Which vendor is the new connection for?</source>
        <translation>Pour quel fournisseur est la nouvelle connexion&#x202f;?</translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Moins de réglages</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Plus de réglages</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>The system&apos;s password store cannot be used, and your organisation does not allow keys and passwords to be kept in memory: nothing can be saved here.</source>
        <translation>Le gestionnaire de mots de passe du système ne peut pas être utilisé, et votre organisation ne permet pas de garder clés et mots de passe en mémoire&#xa0;: rien ne peut être enregistré ici.</translation>
    </message>
    <message>
        <source>The system&apos;s password store cannot be used. What you enter here as a key or password is kept in memory, and gone when you close the window.</source>
        <translation>Le gestionnaire de mots de passe du système ne peut pas être utilisé. La clé ou le mot de passe que vous saisissez ici reste en mémoire et disparaît quand vous fermez la fenêtre.</translation>
    </message>
    <message>
        <source>This connection leads elsewhere now. When it is saved, customers who are remembered for it are forgotten, and so are their IDs in your directory: there, the same ID may be somebody else.</source>
        <translation>Cette connexion mène désormais ailleurs. À l’enregistrement, les clients mémorisés pour elle sont oubliés, de même que leurs ID dans votre annuaire&#xa0;: là-bas, le même ID peut être quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Fournisseur</translation>
    </message>
</context>
<context>
    <name>ConnectionRow</name>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
</context>
<context>
    <name>ConnectionSelector</name>
    <message>
        <source>Add connection…</source>
        <translation>Ajouter une connexion…</translation>
    </message>
    <message>
        <source>Choose a connection</source>
        <translation>Choisissez une connexion</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>Add a connection…</source>
        <translation>Ajouter une connexion…</translation>
    </message>
    <message>
        <source>Import my team&apos;s settings…</source>
        <translation>Importer les réglages de mon équipe…</translation>
    </message>
    <message>
        <source>There is no connection yet.</source>
        <translation>Il n’y a pas encore de connexion.</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Link: {words}</source>
        <translation>Lien&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Portal visit: at most about {time} left (estimate)</source>
        <translation>Visite du portail&#xa0;: encore {time} environ au plus (estimation)</translation>
    </message>
    <message>
        <source>Portal visit: at most {time} left</source>
        <translation>Visite du portail&#xa0;: encore {time} au plus</translation>
    </message>
    <message>
        <source>Portal visit: over</source>
        <translation>Visite du portail&#xa0;: terminée</translation>
    </message>
    <message>
        <source>about {time} left (estimate)</source>
        <translation>encore {time} environ (estimation)</translation>
    </message>
    <message>
        <source>no expiry stated · created {time} ago</source>
        <translation>aucune durée indiquée · créé il y a {time}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>encore {time}</translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message>
        <source>A link for {customer} is live as well. Mind which one you open.</source>
        <translation>Un lien pour {customer} est valable aussi. Faites attention à celui que vous ouvrez.</translation>
    </message>
    <message>
        <source>Create and open in {window}</source>
        <translation>Créer et ouvrir dans {window}</translation>
    </message>
    <message>
        <source>ID {id}</source>
        <translation>ID {id}</translation>
    </message>
    <message>
        <source>One looks like {example}.</source>
        <translation>Exemple&#xa0;: {example}.</translation>
    </message>
    <message>
        <source>Page to open</source>
        <translation>Page à ouvrir</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Signs in as {whom}</source>
        <translation>Connecte en tant que&#xa0;: {whom}</translation>
    </message>
    <message>
        <source>Somebody else has the same name: {other}. Check the ID before you go on.</source>
        <translation>Quelqu’un d’autre porte le même nom&#xa0;: {other}. Vérifiez l’ID avant de continuer.</translation>
    </message>
    <message>
        <source>Somebody else here has the same name. Check the ID before you go on.</source>
        <translation>Une autre personne porte ici le même nom. Vérifiez l’ID avant de continuer.</translation>
    </message>
    <message>
        <source>This ID is known as {other} as well. Make sure whose it is before you go on.</source>
        <translation>Cet ID est aussi connu sous le nom de {other}. Vérifiez à qui il appartient avant de continuer.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>such as {example}</source>
        <translation>par exemple {example}</translation>
    </message>
    <message>
        <source>{customer} may still be signed in at this vendor, where this link would be opened.</source>
        <translation>{customer} est peut-être encore connecté chez ce fournisseur, là où ce lien s’ouvrirait.</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>A text without names, links and keys for whoever helps you.</source>
        <translation>Un texte sans noms, liens ni clés pour la personne qui vous aide.</translation>
    </message>
    <message>
        <source>About SSO Desk</source>
        <translation>À propos de SSO Desk</translation>
    </message>
    <message>
        <source>Connections, keys, settings, directory, logs and journal.</source>
        <translation>Connexions, clés, réglages, répertoire, journaux techniques et journal.</translation>
    </message>
    <message>
        <source>Customer directory…</source>
        <translation>Annuaire des clients…</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>Diagnostic…</translation>
    </message>
    <message>
        <source>Erase all local data…</source>
        <translation>Effacer toutes les données locales…</translation>
    </message>
    <message>
        <source>Import lists of customers, write them to a file, delete them.</source>
        <translation>Importer des listes de clients, les écrire dans un fichier, les supprimer.</translation>
    </message>
    <message>
        <source>Journal…</source>
        <translation>Journal…</translation>
    </message>
    <message>
        <source>The version, and what it is made with.</source>
        <translation>La version, et ce avec quoi il est fait.</translation>
    </message>
    <message>
        <source>Who was in which account and why: filter, check, export.</source>
        <translation>Qui était dans quel compte et pourquoi&#xa0;: filtrer, vérifier, exporter.</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy this for whoever helps you. It holds no keys, no links and no names of customers or connections; look through it all the same.</source>
        <translation>Copiez ceci pour la personne qui vous aide. Il n’y a ni clés, ni liens, ni noms de clients ou de connexions&#x202f;; relisez-le tout de même.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Collecte en cours…</translation>
    </message>
</context>
<context>
    <name>DirectoryDialog</name>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers were written to {file}.</source>
        <translation>
            <numerusform>%n client a été écrit dans {file}.</numerusform>
            <numerusform>%n clients ont été écrits dans {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n customers go for good, those of other lists too.</source>
        <translation>
            <numerusform>%n client est supprimé pour toujours, y compris d’autres listes.</numerusform>
            <numerusform>Les %n clients sont supprimés pour toujours, y compris ceux d’autres listes.</numerusform>
        </translation>
    </message>
    <message>
        <source>All customers were deleted.</source>
        <translation>Tous les clients ont été supprimés.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Customer directory</source>
        <translation>Annuaire des clients</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Customers from lists of your own are found with every key, at all connections that know them. They stay on this computer.</source>
        <translation>Les clients de vos propres listes sont trouvés à chaque touche, dans toutes les connexions qui les connaissent. Ils restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Delete all…</source>
        <translation>Tout supprimer…</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer pour toujours</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>Exporter les clients</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Importer une liste…</translation>
    </message>
    <message>
        <source>Importing is switched off by your organisation.</source>
        <translation>Votre organisation a désactivé l’importation.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Les garder</translation>
    </message>
    <message numerus="yes">
        <source>Kept for %n days after the last list that had them.</source>
        <translation>
            <numerusform>Conservés %n jour après la dernière liste qui les contenait.</numerusform>
            <numerusform>Conservés %n jours après la dernière liste qui les contenait.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept until you delete them.</source>
        <translation>Conservés jusqu’à ce que vous les supprimiez.</translation>
    </message>
    <message>
        <source>Lists (*.csv)</source>
        <translation>Listes (*.csv)</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Pas encore de clients</translation>
    </message>
</context>
<context>
    <name>ElsewhereRow</name>
    <message>
        <source>Also at</source>
        <translation>Aussi chez</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Go on editing</source>
        <translation>Continuer la saisie</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Quitter sans enregistrer</translation>
    </message>
    <message>
        <source>What you have entered is not saved.</source>
        <translation>Ce que vous avez saisi n’est pas enregistré.</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Connections, their keys and passwords in the system&apos;s password store, settings, logs and practice data are deleted.</source>
        <translation>Les connexions, leurs clés et mots de passe dans le gestionnaire du système, les réglages, les fichiers de log et les données d’entraînement sont supprimés.</translation>
    </message>
    <message>
        <source>End SSO Desk</source>
        <translation>Quitter SSO Desk</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Erase all local data</source>
        <translation>Effacer toutes les données locales</translation>
    </message>
    <message>
        <source>Erase all that SSO Desk keeps on this computer?</source>
        <translation>Effacer tout ce que SSO Desk conserve sur cet ordinateur&#x202f;?</translation>
    </message>
    <message>
        <source>Everything was erased.</source>
        <translation>Tout a été effacé.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Not all of it could be erased.</source>
        <translation>Tout n’a pas pu être effacé.</translation>
    </message>
    <message>
        <source>Nothing is changed at the vendors. This cannot be undone.</source>
        <translation>Rien n’est modifié chez les fournisseurs. Cette opération est irréversible.</translation>
    </message>
    <message>
        <source>SSO Desk ends now.</source>
        <translation>SSO Desk va maintenant se fermer.</translation>
    </message>
    <message>
        <source>The journal goes too: who was in which account can no longer be shown.</source>
        <translation>Le journal est effacé aussi&#xa0;: on ne pourra plus montrer qui a été dans quel compte.</translation>
    </message>
    <message>
        <source>The journal stays: your organisation keeps it.</source>
        <translation>Le journal reste&#xa0;: votre organisation le conserve.</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>required</source>
        <translation>obligatoire</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>As the system is</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Counts from the next start on.</source>
        <translation>Valable à partir du prochain démarrage.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>Afficher les notifications</translation>
    </message>
    <message>
        <source>They never hold names, customers or links.</source>
        <translation>Elles ne contiennent jamais de noms, de clients ni de liens.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Help: {title}</source>
        <translation>Aide&#xa0;: {title}</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Aucune page ne contient ces mots.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Chercher dans l’aide</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>ID {id}</source>
        <translation>ID {id}</translation>
    </message>
    <message>
        <source>Pin this customer</source>
        <translation>Épingler ce client</translation>
    </message>
    <message>
        <source>Reference {reference}</source>
        <translation>Référence {reference}</translation>
    </message>
    <message>
        <source>The page does not belong to anybody you look up.</source>
        <translation>La page n’appartient à personne que vous recherchez.</translation>
    </message>
    <message>
        <source>Used as typed: nobody has looked this id up.</source>
        <translation>Utilisé tel quel&#xa0;: personne n’a vérifié cet identifiant.</translation>
    </message>
    <message>
        <source>Without a customer</source>
        <translation>Sans client</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>La première ligne nomme les colonnes</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n more rows are left out.</source>
        <translation>
            <numerusform>%n autre ligne est laissée de côté.</numerusform>
            <numerusform>%n autres lignes sont laissées de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>A CSV file with names and, for each connection, the customers&apos; IDs there. Every spreadsheet can save one. You can also drop it here.</source>
        <translation>Un fichier CSV avec les noms et, pour chaque connexion, les ID des clients chez elle. Tout tableur peut en enregistrer un. Vous pouvez aussi le déposer ici.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Choose a list of customers</source>
        <translation>Choisissez une liste de clients</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Done. {counts}</source>
        <translation>Terminé. {counts}</translation>
    </message>
    <message>
        <source>If you cancel, the directory stays as it was.</source>
        <translation>Si vous annulez, l’annuaire reste tel quel.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Import a list of customers</source>
        <translation>Importer une liste de clients</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv)</source>
        <translation>Listes (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>New: {new}, changed: {changed}, as before: {same}, left out: {left}.</source>
        <translation>Nouveaux&#xa0;: {new}, modifiés&#xa0;: {changed}, inchangés&#xa0;: {same}, laissés de côté&#xa0;: {left}.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Rien n’est encore modifié.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation>Lignes laissées de côté</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Pourquoi elle est laissée de côté</translation>
    </message>
</context>
<context>
    <name>JournalDialog</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were written to {file}.</source>
        <translation>
            <numerusform>%n entrée a été écrite dans {file}.</numerusform>
            <numerusform>%n entrées ont été écrites dans {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the records</source>
        <translation>Retour aux entrées</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Check that it is whole</source>
        <translation>Vérifier l’intégrité</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Each link that is asked for is written here before the request leaves.</source>
        <translation>Chaque lien demandé est inscrit ici avant que la demande ne parte.</translation>
    </message>
    <message>
        <source>Export the records that are shown</source>
        <translation>Exporter les entrées affichées</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>For spreadsheets (*.csv)</source>
        <translation>Pour les tableurs (*.csv)</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>No record fits.</source>
        <translation>Aucune entrée ne correspond.</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>Rien n’a encore été inscrit.</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Progression de la vérification</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Lecture du journal…</translation>
    </message>
    <message>
        <source>Records, the newest first</source>
        <translation>Entrées, les plus récentes d’abord</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Report for this customer</source>
        <translation>Rapport sur ce client</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Show all records</source>
        <translation>Afficher toutes les entrées</translation>
    </message>
    <message>
        <source>Show record {number}</source>
        <translation>Afficher l’entrée {number}</translation>
    </message>
    <message>
        <source>Show the newest records</source>
        <translation>Afficher les entrées les plus récentes</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>The report was written to {file}.</source>
        <translation>Le rapport a été écrit dans {file}.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>With all hashes, JSON lines (*.jsonl)</source>
        <translation>Avec toutes les empreintes, lignes JSON (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>JournalFilters</name>
    <message>
        <source>Any connection</source>
        <translation>Toutes les connexions</translation>
    </message>
    <message>
        <source>Any vendor</source>
        <translation>Tous les fournisseurs</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Customer&apos;s ID</source>
        <translation>ID du client</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
    <message>
        <source>{connection} (removed)</source>
        <translation>{connection} (retirée)</translation>
    </message>
</context>
<context>
    <name>JournalModel</name>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Choose one of those found…</source>
        <translation>Choisissez une valeur trouvée…</translation>
    </message>
    <message>
        <source>Values found</source>
        <translation>Valeurs trouvées</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>A link may have been created. Create a new one when you are ready.</source>
        <translation>Un lien a peut-être été créé. Créez-en un nouveau quand vous serez prêt.</translation>
    </message>
    <message>
        <source>A newer link for this customer was asked for, so this one may no longer work.</source>
        <translation>Un lien plus récent a été demandé pour ce client&#x202f;; celui-ci ne fonctionne peut-être plus.</translation>
    </message>
    <message>
        <source>Copy anyway</source>
        <translation>Copier quand même</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Copy note for the ticket</source>
        <translation>Copier la note pour le ticket</translation>
    </message>
    <message>
        <source>Create again</source>
        <translation>Créer à nouveau</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>ID {id}</source>
        <translation>ID {id}</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Link for {whom}, {vendor}, {page}</source>
        <translation>Lien pour {whom}, {vendor}, {page}</translation>
    </message>
    <message>
        <source>More for this link</source>
        <translation>Plus pour ce lien</translation>
    </message>
    <message>
        <source>Note copied</source>
        <translation>Note copiée</translation>
    </message>
    <message>
        <source>One minute left</source>
        <translation>Encore une minute</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Ouvrir quand même</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Open in {window}</source>
        <translation>Ouvrir dans {window}</translation>
    </message>
    <message>
        <source>Other ways to open</source>
        <translation>Autres façons d’ouvrir</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Résultat inconnu</translation>
    </message>
    <message>
        <source>Probably expired</source>
        <translation>Probablement expiré</translation>
    </message>
    <message>
        <source>QR code…</source>
        <translation>Code QR…</translation>
    </message>
    <message>
        <source>Remove this card</source>
        <translation>Retirer cette carte</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show anyway</source>
        <translation>Montrer quand même</translation>
    </message>
    <message>
        <source>Signs in as {whom}</source>
        <translation>Connecte en tant que&#xa0;: {whom}</translation>
    </message>
    <message>
        <source>Superseded by a newer link</source>
        <translation>Remplacé par un lien plus récent</translation>
    </message>
    <message>
        <source>Ten seconds left</source>
        <translation>Plus que dix secondes</translation>
    </message>
    <message>
        <source>The link has expired</source>
        <translation>Le lien a expiré</translation>
    </message>
    <message>
        <source>This link works once, and it was sent to the browser at {time}. It will probably not work again.</source>
        <translation>Ce lien fonctionne une seule fois et a été envoyé au navigateur à {time}. Il ne fonctionnera probablement plus.</translation>
    </message>
    <message>
        <source>What happened: {problem}.</source>
        <translation>Ce qui s’est passé&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>copied {time}</source>
        <translation>copié à {time}</translation>
    </message>
    <message>
        <source>ends soon</source>
        <translation>se termine bientôt</translation>
    </message>
    <message>
        <source>note copied</source>
        <translation>note copiée</translation>
    </message>
    <message>
        <source>probably used</source>
        <translation>probablement utilisé</translation>
    </message>
    <message>
        <source>sent to the browser {time}</source>
        <translation>envoyé au navigateur à {time}</translation>
    </message>
    <message>
        <source>sent to {browser} {time}</source>
        <translation>envoyé à {browser} {time}</translation>
    </message>
    <message>
        <source>shown as a QR code</source>
        <translation>affiché en code QR</translation>
    </message>
    <message>
        <source>{customer} may still be signed in there. Whatever you do in this browser could end up in the wrong account.</source>
        <translation>{customer} y est peut-être encore connecté. Ce que vous faites dans ce navigateur pourrait aboutir dans le mauvais compte.</translation>
    </message>
</context>
<context>
    <name>LinksPage</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>A copied link leaves the clipboard after</source>
        <translation>Un lien copié quitte le presse-papiers après</translation>
    </message>
    <message>
        <source>An example of it:</source>
        <translation>Un exemple&#xa0;:</translation>
    </message>
    <message>
        <source>Back to the usual note</source>
        <translation>Revenir à la note habituelle</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturation</translation>
    </message>
    <message>
        <source>Cannot open the March invoice</source>
        <translation>Ne peut pas ouvrir la facture de mars</translation>
    </message>
    <message>
        <source>Copy note puts this on the clipboard. It never holds the link. Lines that would say nothing are left out.</source>
        <translation>Copier la note place ceci dans le presse-papiers. Le lien n’y figure jamais. Les lignes qui ne diraient rien sont omises.</translation>
    </message>
    <message>
        <source>In a private window you stay signed in as yourself elsewhere, and one customer&apos;s session never meets another&apos;s.</source>
        <translation>Dans une fenêtre privée, vous restez connecté ailleurs sous votre nom, et la session d’un client ne croise jamais celle d’un autre.</translation>
    </message>
    <message>
        <source>Insert…</source>
        <translation>Insérer…</translation>
    </message>
    <message>
        <source>Links cannot be copied</source>
        <translation>Les liens ne peuvent pas être copiés</translation>
    </message>
    <message>
        <source>Note for the ticket</source>
        <translation>Note pour le ticket</translation>
    </message>
    <message>
        <source>Open links in</source>
        <translation>Ouvrir les liens dans</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Moyens de paiement</translation>
    </message>
    <message>
        <source>Your organisation sets the limit</source>
        <translation>Votre organisation fixe la limite</translation>
    </message>
</context>
<context>
    <name>LinksPane</name>
    <message numerus="yes">
        <source>%n live</source>
        <translation>
            <numerusform>%n valide</numerusform>
            <numerusform>%n valides</numerusform>
        </translation>
    </message>
    <message>
        <source>Each shows how long it lasts. None is kept when you close the window.</source>
        <translation>Chacun indique sa durée. Aucun n’est conservé quand vous fermez la fenêtre.</translation>
    </message>
    <message>
        <source>Link ready</source>
        <translation>Lien prêt</translation>
    </message>
    <message numerus="yes">
        <source>Link ready, %n seconds left</source>
        <translation>
            <numerusform>Lien prêt, encore %n seconde</numerusform>
            <numerusform>Lien prêt, encore %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Links you create appear here.</source>
        <translation>Les liens que vous créez apparaissent ici.</translation>
    </message>
</context>
<context>
    <name>ListEditor</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Remove this entry</source>
        <translation>Retirer cette entrée</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>LookupBox</name>
    <message>
        <source>Look up now</source>
        <translation>Rechercher maintenant</translation>
    </message>
</context>
<context>
    <name>LookupPane</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n trouvé</numerusform>
            <numerusform>%n trouvés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found so far</source>
        <translation>
            <numerusform>%n trouvé jusqu’ici</numerusform>
            <numerusform>%n trouvés jusqu’ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose a connection above.</source>
        <translation>Choisissez une connexion ci-dessus.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Enter searches</source>
        <translation>Entrée lance la recherche</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Rechercher un client</translation>
    </message>
    <message>
        <source>Nobody found for “{text}”.</source>
        <translation>Personne n’a été trouvé pour «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>Personne n’a été trouvé.</translation>
    </message>
    <message>
        <source>Opening the connection…</source>
        <translation>Ouverture de la connexion…</translation>
    </message>
    <message>
        <source>Recent customers are not shown, because nobody was here.</source>
        <translation>Les clients récents ne sont pas affichés, car personne n’était là.</translation>
    </message>
    <message>
        <source>Search by</source>
        <translation>Rechercher par</translation>
    </message>
    <message>
        <source>Search in</source>
        <translation>Rechercher dans</translation>
    </message>
    <message>
        <source>Searches as you type</source>
        <translation>Recherche pendant la saisie</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les afficher</translation>
    </message>
    <message>
        <source>The connection could not be opened.</source>
        <translation>La connexion n’a pas pu être ouverte.</translation>
    </message>
    <message>
        <source>The search did not work.</source>
        <translation>La recherche n’a pas fonctionné.</translation>
    </message>
    <message>
        <source>Then the search goes on by itself.</source>
        <translation>La recherche reprendra ensuite d’elle-même.</translation>
    </message>
    <message>
        <source>This account</source>
        <translation>Ce compte</translation>
    </message>
    <message>
        <source>Type one more letter, or press Enter.</source>
        <translation>Saisissez une lettre de plus, ou appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>What to do stands at the bottom of the window.</source>
        <translation>La marche à suivre se trouve en bas de la fenêtre.</translation>
    </message>
    <message>
        <source>You can go on typing.</source>
        <translation>Vous pouvez continuer à taper.</translation>
    </message>
    <message>
        <source>{shown} of {total} found</source>
        <translation>{shown} sur {total} trouvés</translation>
    </message>
    <message>
        <source>{vendor} asks us to wait: {time}</source>
        <translation>{vendor} nous demande de patienter&#xa0;: {time}</translation>
    </message>
    <message>
        <source>{vendor} is taking its time…</source>
        <translation>{vendor} prend son temps…</translation>
    </message>
    <message>
        <source>{vendor}: {answer}</source>
        <translation>{vendor}&#xa0;: {answer}</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>About SSO Desk</source>
        <translation>À propos de SSO Desk</translation>
    </message>
    <message>
        <source>Customer directory…</source>
        <translation>Annuaire des clients…</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>Diagnostic…</translation>
    </message>
    <message>
        <source>Erase all local data…</source>
        <translation>Effacer toutes les données locales…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Import my team&apos;s settings…</source>
        <translation>Importer les réglages de mon équipe…</translation>
    </message>
    <message>
        <source>Journal…</source>
        <translation>Journal…</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translation>Quitter l’entraînement</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Presenting</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>SSO Desk – practice</source>
        <translation>SSO Desk – entraînement</translation>
    </message>
</context>
<context>
    <name>MintBar</name>
    <message>
        <source>Create and open</source>
        <translation>Créer et ouvrir</translation>
    </message>
    <message>
        <source>Create for {id}</source>
        <translation>Créer pour {id}</translation>
    </message>
    <message>
        <source>Create link</source>
        <translation>Créer le lien</translation>
    </message>
    <message>
        <source>Somebody else looks the same. Is {id} the right ID?</source>
        <translation>Une autre personne se présente de la même façon. {id} est-il le bon ID&#xa0;?</translation>
    </message>
    <message>
        <source>{id} is known by another name as well. Is it the right ID?</source>
        <translation>{id} est aussi connu sous un autre nom. Est-ce le bon ID&#xa0;?</translation>
    </message>
</context>
<context>
    <name>NobodyRow</name>
    <message>
        <source>Create without a customer</source>
        <translation>Créer sans client</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Choose…</source>
        <translation>Choisissez…</translation>
    </message>
</context>
<context>
    <name>PresentingChip</name>
    <message>
        <source>Names are hidden. Click to end presenting.</source>
        <translation>Les noms sont masqués. Cliquez pour terminer la présentation.</translation>
    </message>
    <message>
        <source>Names are hidden. Press to end presenting.</source>
        <translation>Les noms sont masqués. Appuyez pour terminer la présentation.</translation>
    </message>
    <message>
        <source>Presenting</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Show names while this is held</source>
        <translation>Afficher les noms tant que ceci est maintenu</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the window after</source>
        <translation>Vider la fenêtre après</translation>
    </message>
    <message>
        <source>Forget imported customers after</source>
        <translation>Oublier les clients importés après</translation>
    </message>
    <message>
        <source>Forget recent customers after</source>
        <translation>Oublier les clients récents après</translation>
    </message>
    <message>
        <source>Kept on this computer only, so that they are there at the next start.</source>
        <translation>Conservés sur cet ordinateur seulement, afin d’être là au prochain démarrage.</translation>
    </message>
    <message>
        <source>Links and customers leave the window when nobody has touched it for so long, and in any case when the screen is locked.</source>
        <translation>Liens et clients quittent la fenêtre quand personne ne l’a touchée pendant ce temps, et dans tous les cas quand l’écran est verrouillé.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Remember pinned and recent customers</source>
        <translation>Retenir les clients épinglés et récents</translation>
    </message>
    <message>
        <source>Your organisation sets the limit</source>
        <translation>Votre organisation fixe la limite</translation>
    </message>
</context>
<context>
    <name>QrDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Code QR</translation>
    </message>
    <message>
        <source>QR code of the link</source>
        <translation>Code QR du lien</translation>
    </message>
    <message>
        <source>This link is too long for a QR code. Copy it, or open it here.</source>
        <translation>Ce lien est trop long pour un code QR. Copiez-le, ou ouvrez-le ici.</translation>
    </message>
    <message>
        <source>Whoever photographs this is signed in. Close it as soon as it has been read.</source>
        <translation>Quiconque photographie ceci est connecté. Fermez-le dès qu’il a été lu.</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>Recent reasons</source>
        <translation>Motifs récents</translation>
    </message>
</context>
<context>
    <name>ReasonsPage</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>A reason has at least</source>
        <translation>Un motif compte au moins</translation>
    </message>
    <message>
        <source>A regular expression, such as HD-[0-9]+ for HD- and a number. Empty for any.</source>
        <translation>Une expression régulière, comme HD-[0-9]+ pour HD- et un nombre. Vide pour n’importe lequel.</translation>
    </message>
    <message>
        <source>An example of a ticket</source>
        <translation>Un exemple de ticket</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Longueur quelconque</translation>
    </message>
    <message>
        <source>Ask for a reason</source>
        <translation>Demander un motif</translation>
    </message>
    <message>
        <source>Ask for a ticket</source>
        <translation>Demander un ticket</translation>
    </message>
    <message>
        <source>How a ticket is written</source>
        <translation>Comment s’écrit un ticket</translation>
    </message>
    <message>
        <source>Shown in the empty field, so that nobody has to guess.</source>
        <translation>Affiché dans le champ vide, pour que personne n’ait à deviner.</translation>
    </message>
    <message>
        <source>This holds for all connections. A connection, and your organisation, can ask for more.</source>
        <translation>Cela vaut pour toutes les connexions. Une connexion, et votre organisation, peuvent demander davantage.</translation>
    </message>
    <message>
        <source>Your organisation sets the limit</source>
        <translation>Votre organisation fixe la limite</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Its settings and its stored keys and passwords are deleted from this computer. Nothing is changed at the vendor.</source>
        <translation>Ses réglages ainsi que ses clés et mots de passe enregistrés sont supprimés de cet ordinateur. Rien n’est modifié chez le fournisseur.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>Retirer la connexion</translation>
    </message>
    <message>
        <source>Remove the connection “{name}” to {vendor}?</source>
        <translation>Retirer la connexion «&#xa0;{name}&#xa0;» vers {vendor}&#x202f;?</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Suppression…</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>The connection works.</source>
        <translation>La connexion fonctionne.</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Customers found</source>
        <translation>Clients trouvés</translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message>
        <source>(no name)</source>
        <translation>(sans nom)</translation>
    </message>
    <message>
        <source>ID {id}</source>
        <translation>ID {id}</translation>
    </message>
    <message>
        <source>Not known here, but at {connection}</source>
        <translation>Inconnu ici, mais connu chez {connection}</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Afficher plus</translation>
    </message>
    <message>
        <source>Use id {id}</source>
        <translation>Utiliser l’ID {id}</translation>
    </message>
    <message>
        <source>Use the id as typed</source>
        <translation>Utiliser l’ID tel que saisi</translation>
    </message>
    <message>
        <source>Without looking the customer up first</source>
        <translation>Sans rechercher d’abord le client</translation>
    </message>
    <message>
        <source>another row has the same name</source>
        <translation>une autre ligne porte le même nom</translation>
    </message>
    <message>
        <source>at {connection}</source>
        <translation>chez {connection}</translation>
    </message>
    <message>
        <source>no e-mail or company known</source>
        <translation>ni e-mail ni entreprise connus</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>épinglé</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>même nom</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Forget this customer</source>
        <translation>Oublier ce client</translation>
    </message>
    <message>
        <source>Pin this customer</source>
        <translation>Épingler ce client</translation>
    </message>
    <message>
        <source>Unpin this customer</source>
        <translation>Détacher ce client</translation>
    </message>
</context>
<context>
    <name>SecretEditor</name>
    <message>
        <source>Keep the saved one</source>
        <translation>Garder la valeur enregistrée</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>enregistré</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Data and help</source>
        <translation>Données et aide</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motifs</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>SetupPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Creating the link…</source>
        <translation>Création du lien…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Opening the connection…</source>
        <translation>Ouverture de la connexion…</translation>
    </message>
    <message>
        <source>Sending the link to the browser…</source>
        <translation>Envoi du lien au navigateur…</translation>
    </message>
    <message>
        <source>{action} in {time}</source>
        <translation>{action} dans {time}</translation>
    </message>
    <message>
        <source>{customer}, {connection}:</source>
        <translation>{customer}, {connection}&#xa0;:</translation>
    </message>
</context>
<context>
    <name>SwitchEditor</name>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Choisir un autre fichier…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Import my team&apos;s settings</source>
        <translation>Importer les réglages de mon équipe</translation>
    </message>
    <message>
        <source>Nothing in this file can be imported.</source>
        <translation>Rien dans ce fichier ne peut être importé.</translation>
    </message>
    <message>
        <source>Only what is ticked is imported. Keys and passwords are not in the file: you enter yours afterwards.</source>
        <translation>Seul ce qui est coché est importé. Les clés et mots de passe ne sont pas dans le fichier&#xa0;: vous saisissez les vôtres ensuite.</translation>
    </message>
    <message>
        <source>There is nothing to import: all connections are as in the file already.</source>
        <translation>Il n’y a rien à importer&#xa0;: toutes les connexions sont déjà comme dans le fichier.</translation>
    </message>
</context>
<context>
    <name>TeamRow</name>
    <message>
        <source>Changed</source>
        <translation>Modifiée</translation>
    </message>
    <message>
        <source>From then on this connection leads to another address. Ask whoever gave you the file before you tick this. The key or password that is stored for it is removed, and you enter it anew.</source>
        <translation>Dès lors, cette connexion mène à une autre adresse. Demandez à la personne qui vous a donné le fichier avant de cocher ceci. La clé ou le mot de passe enregistré est supprimé, et vous le saisissez à nouveau.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Aucun changement</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Impossible</translation>
    </message>
    <message>
        <source>The new address is right</source>
        <translation>La nouvelle adresse est la bonne</translation>
    </message>
    <message>
        <source>Tick that the new address is right, or leave this connection out.</source>
        <translation>Cochez que la nouvelle adresse est la bonne, ou laissez cette connexion de côté.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>{what}: {new}</source>
        <translation>{what}&#xa0;: {new}</translation>
    </message>
    <message>
        <source>{what}: {old} becomes {new}</source>
        <translation>{what}&#xa0;: {old} devient {new}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Add a connection</source>
        <translation>Ajouter une connexion</translation>
    </message>
    <message>
        <source>From a customer&apos;s name to a signed-in portal</source>
        <translation>Du nom d’un client à un portail connecté</translation>
    </message>
    <message>
        <source>How would you like to begin?</source>
        <translation>Comment souhaitez-vous commencer&#xa0;?</translation>
    </message>
    <message>
        <source>Import my team&apos;s settings</source>
        <translation>Importer les réglages de mon équipe</translation>
    </message>
    <message>
        <source>Look around with invented customers. Nothing there is real.</source>
        <translation>Découvrez avec des clients inventés. Rien n’y est réel.</translation>
    </message>
    <message>
        <source>Somebody gave you a file with connections; keys and passwords stay yours.</source>
        <translation>Quelqu’un vous a donné un fichier de connexions&#xa0;; les clés et mots de passe restent les vôtres.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Try it with practice vendors</source>
        <translation>Essayer avec des fournisseurs d’entraînement</translation>
    </message>
    <message>
        <source>You have a key or password of a vendor: it takes a minute or two.</source>
        <translation>Vous avez une clé ou un mot de passe d’un fournisseur&#xa0;: cela prend une minute ou deux.</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Change this connection</source>
        <translation>Modifier cette connexion</translation>
    </message>
    <message>
        <source>Edit connection…</source>
        <translation>Modifier la connexion…</translation>
    </message>
    <message>
        <source>Presenting has ended: names are shown.</source>
        <translation>La présentation est terminée&#xa0;: les noms sont affichés.</translation>
    </message>
    <message>
        <source>Presenting: names are hidden.</source>
        <translation>Présentation&#xa0;: les noms sont masqués.</translation>
    </message>
    <message>
        <source>Remove connection…</source>
        <translation>Retirer la connexion…</translation>
    </message>
</context>
<context>
    <name>badges</name>
    <message>
        <source>An address of your own: not one of the vendor&apos;s usual systems.</source>
        <translation>Une adresse à vous&#xa0;: aucun des systèmes habituels du fournisseur.</translation>
    </message>
    <message>
        <source>Built-in practice vendors: nothing here is real.</source>
        <translation>Fournisseurs d’entraînement intégrés&#xa0;: rien n’est réel ici.</translation>
    </message>
    <message>
        <source>Custom address</source>
        <translation>Adresse personnalisée</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>Real customers: whatever is done there counts.</source>
        <translation>De vrais clients&#xa0;: ce qui est fait ici compte.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>The vendor&apos;s test system.</source>
        <translation>Le système de test du fournisseur.</translation>
    </message>
</context>
<context>
    <name>browsers</name>
    <message>
        <source>The chosen browser is not on this computer. The link was sent to the default browser.</source>
        <translation>Le navigateur choisi n’est pas sur cet ordinateur. Le lien a été envoyé au navigateur par défaut.</translation>
    </message>
    <message>
        <source>The way of opening in the settings is not one. The default browser was used.</source>
        <translation>La façon d’ouvrir indiquée dans les réglages n’en est pas une. Le navigateur par défaut a été utilisé.</translation>
    </message>
    <message>
        <source>There is no default browser. The link was sent to one that is on this computer.</source>
        <translation>Il n’y a pas de navigateur par défaut. Le lien a été envoyé à un navigateur présent sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>cancelling</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nothing has been sent yet: cancelling is safe.</source>
        <translation>Rien n’a encore été envoyé&#xa0;: vous pouvez annuler sans risque.</translation>
    </message>
    <message>
        <source>The request has been sent. If you cancel now, nobody can say whether a link was made.</source>
        <translation>La demande est partie. Si vous annulez maintenant, personne ne pourra dire si un lien a été créé.</translation>
    </message>
</context>
<context>
    <name>clearing</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>Import my team&apos;s settings</source>
        <translation>Importer les réglages de mon équipe</translation>
    </message>
    <message>
        <source>Team settings (*.toml)</source>
        <translation>Réglages d’équipe (*.toml)</translation>
    </message>
</context>
<context>
    <name>directory</name>
    <message>
        <source>A quotation mark in this row is not closed.</source>
        <translation>Un guillemet n’est pas fermé dans cette ligne.</translation>
    </message>
    <message>
        <source>An id of this row stands in row {row} too, which says something else.</source>
        <translation>Un identifiant de cette ligne se trouve aussi à la ligne {row}, qui dit autre chose.</translation>
    </message>
    <message>
        <source>Any delimiter</source>
        <translation>Tout séparateur</translation>
    </message>
    <message>
        <source>Any encoding</source>
        <translation>Tout encodage</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgule</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Customer ID at {connection}</source>
        <translation>ID client chez {connection}</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Laisser de côté</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Point-virgule</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>The ids of this row belong to different customers: this one and that in “{other}”.</source>
        <translation>Les identifiants de cette ligne appartiennent à des clients différents&#xa0;: celui-ci et celui de «&#xa0;{other}&#xa0;».</translation>
    </message>
    <message>
        <source>There are more cells in this row than columns. Perhaps a quotation mark is missing.</source>
        <translation>Cette ligne a plus de cellules que de colonnes. Il manque peut-être un guillemet.</translation>
    </message>
    <message>
        <source>There is no customer id in this row.</source>
        <translation>Cette ligne ne contient aucun identifiant de client.</translation>
    </message>
    <message>
        <source>This has more than {most} characters.</source>
        <translation>Ceci dépasse {most} caractères.</translation>
    </message>
    <message>
        <source>This row is too long. Perhaps a quotation mark in it is not closed.</source>
        <translation>Cette ligne est trop longue. Un guillemet n’y est peut-être pas fermé.</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Barre verticale</translation>
    </message>
</context>
<context>
    <name>discretion</name>
    <message>
        <source>Account {number}</source>
        <translation>Compte {number}</translation>
    </message>
    <message>
        <source>Company {number}</source>
        <translation>Société {number}</translation>
    </message>
    <message>
        <source>Customer {number}</source>
        <translation>Client {number}</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>masqué</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A link may have been created. Create a new one when you are ready.</source>
        <translation>Un lien a peut-être été créé. Créez-en un nouveau quand vous serez prêt.</translation>
    </message>
    <message>
        <source>Ask the person who administers {vendor} for you.</source>
        <translation>Demandez à la personne qui administre {vendor} pour vous.</translation>
    </message>
    <message>
        <source>Ask the person who administers {vendor} to add the address, or use the office network or VPN.</source>
        <translation>Demandez à la personne qui administre {vendor} d’ajouter l’adresse, ou utilisez le réseau du bureau ou le VPN.</translation>
    </message>
    <message>
        <source>Ask your IT department about the proxy.</source>
        <translation>Interrogez votre service informatique au sujet du proxy.</translation>
    </message>
    <message>
        <source>Ask your IT department.</source>
        <translation>Demandez à votre service informatique.</translation>
    </message>
    <message>
        <source>AssureSign does not know this authentication address, or this region does not know the user. The other known address is https://account.assuresign.net/api/v3.5/authentication/apiUser (in Australia https://au-account.assuresign.net/api/v3.7/authentication/apiUser).</source>
        <translation>AssureSign ne connaît pas cette adresse d’authentification, ou cette région ne connaît pas l’utilisateur. L’autre adresse connue est https://account.assuresign.net/api/v3.5/authentication/apiUser (en Australie https://au-account.assuresign.net/api/v3.7/authentication/apiUser).</translation>
    </message>
    <message>
        <source>AssureSign does not know this authentication address, or this region does not know the user. The other known address is https://www.assuresign.net/api/documentnow/v3.3/authentication/apiUserAuthentication.</source>
        <translation>AssureSign ne connaît pas cette adresse d’authentification, ou cette région ne connaît pas l’utilisateur. L’autre adresse connue est https://www.assuresign.net/api/documentnow/v3.3/authentication/apiUserAuthentication.</translation>
    </message>
    <message>
        <source>AssureSign refused the API user. It may have expired, been revoked, be limited to another environment, or belong to another region.</source>
        <translation>AssureSign a refusé l’utilisateur de l’API. Il a peut-être expiré, été révoqué, est limité à un autre environnement ou appartient à une autre région.</translation>
    </message>
    <message>
        <source>Authentication works; check the API version in the connection&apos;s settings.</source>
        <translation>L’authentification fonctionne&#x202f;; vérifiez la version de l’API dans les réglages de la connexion.</translation>
    </message>
    <message>
        <source>BlueSnap did not accept the browser&apos;s address. Check it in the settings or for this link.</source>
        <translation>BlueSnap n’a pas accepté l’adresse du navigateur. Vérifiez-la dans les réglages ou pour ce lien.</translation>
    </message>
    <message>
        <source>BlueSnap refused and gives the same answer for several causes: the user does not exist, the user belongs to another merchant, single sign-on is not switched on for your account, or this computer&apos;s address is not authorized.</source>
        <translation>BlueSnap a refusé et donne la même réponse pour plusieurs causes&#xa0;: l’utilisateur n’existe pas, il appartient à un autre marchand, l’authentification unique n’est pas activée pour votre compte, ou l’adresse de cet ordinateur n’est pas autorisée.</translation>
    </message>
    <message>
        <source>BlueSnap&apos;s answer holds no link.</source>
        <translation>La réponse de BlueSnap ne contient aucun lien.</translation>
    </message>
    <message>
        <source>Check that the id exists, that the cluster (secure2 or secure3) is yours, and the path before /site/.</source>
        <translation>Vérifiez que l’identifiant existe, que le cluster (secure2 ou secure3) est le vôtre, et le chemin avant /site/.</translation>
    </message>
    <message>
        <source>Check the API address in the connection&apos;s settings.</source>
        <translation>Vérifiez l’adresse de l’API dans les réglages de la connexion.</translation>
    </message>
    <message>
        <source>Check the API address. If it is right, somebody may be listening in: tell your IT department. There is no way around it here.</source>
        <translation>Vérifiez l’adresse de l’API. Si elle est juste, quelqu’un est peut-être à l’écoute&#xa0;: prévenez votre service informatique. Ceci ne peut pas être contourné ici.</translation>
    </message>
    <message>
        <source>Check the API address: whatever answers there speaks no TLS. Otherwise ask your IT department.</source>
        <translation>Vérifiez l’adresse de l’API&#xa0;: ce qui répond là ne parle pas TLS. Sinon, demandez à votre service informatique.</translation>
    </message>
    <message>
        <source>Check the API address; it may be misspelt. There is no way around it here.</source>
        <translation>Vérifiez l’adresse de l’API&#x202f;; elle est peut-être mal écrite. Ceci ne peut pas être contourné ici.</translation>
    </message>
    <message>
        <source>Check the account chosen in the connection&apos;s settings.</source>
        <translation>Vérifiez le compte choisi dans les réglages de la connexion.</translation>
    </message>
    <message>
        <source>Check the authentication address and the API user, or try again later.</source>
        <translation>Vérifiez l’adresse d’authentification et l’utilisateur de l’API, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>Check the connection&apos;s credentials and that its environment is the right one.</source>
        <translation>Vérifiez les identifiants de la connexion et que son environnement est le bon.</translation>
    </message>
    <message>
        <source>Check the environment and the API version.</source>
        <translation>Vérifiez l’environnement et la version de l’API.</translation>
    </message>
    <message>
        <source>Check the id and search again, or check the API address of the connection.</source>
        <translation>Vérifiez l’identifiant et relancez la recherche, ou vérifiez l’adresse de l’API de la connexion.</translation>
    </message>
    <message>
        <source>Check the id and search again, or check the site address: run the connection test.</source>
        <translation>Vérifiez l’identifiant et relancez la recherche, ou vérifiez l’adresse du site&#xa0;: lancez le test de connexion.</translation>
    </message>
    <message>
        <source>Check the id and search again.</source>
        <translation>Vérifiez l’identifiant et relancez la recherche.</translation>
    </message>
    <message>
        <source>Check the log-in name and password; or the account lacks the right.</source>
        <translation>Vérifiez le nom de connexion et le mot de passe&#x202f;; ou le compte n’a pas le droit.</translation>
    </message>
    <message>
        <source>Check the network connection and the API address.</source>
        <translation>Vérifiez la connexion réseau et l’adresse de l’API.</translation>
    </message>
    <message>
        <source>Check the network connection or VPN and try again.</source>
        <translation>Vérifiez la connexion réseau ou le VPN et réessayez.</translation>
    </message>
    <message>
        <source>Check the network connection or VPN, and the API address.</source>
        <translation>Vérifiez la connexion réseau ou le VPN, et l’adresse de l’API.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time. There is no way around it here.</source>
        <translation>Vérifiez la date et l’heure de cet ordinateur. Ceci ne peut pas être contourné ici.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date; otherwise only the vendor can help. There is no way around it here.</source>
        <translation>Vérifiez la date de cet ordinateur&#x202f;; sinon, seul le fournisseur peut aider. Ceci ne peut pas être contourné ici.</translation>
    </message>
    <message>
        <source>Choose another way of opening, or copy the link into one of your own.</source>
        <translation>Choisissez une autre façon d’ouvrir, ou copiez le lien dans une fenêtre à vous.</translation>
    </message>
    <message>
        <source>Copy link instead</source>
        <translation>Copier plutôt le lien</translation>
    </message>
    <message>
        <source>Copy the link and paste it into a browser yourself.</source>
        <translation>Copiez le lien et collez-le vous-même dans un navigateur.</translation>
    </message>
    <message>
        <source>Create a new one.</source>
        <translation>Créez-en un nouveau.</translation>
    </message>
    <message>
        <source>Create again</source>
        <translation>Créer à nouveau</translation>
    </message>
    <message>
        <source>Customer directory…</source>
        <translation>Annuaire des clients…</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>Diagnostic…</translation>
    </message>
    <message>
        <source>Do not try again before somebody has checked the addresses of the connection.</source>
        <translation>Ne réessayez pas avant que quelqu’un ait vérifié les adresses de la connexion.</translation>
    </message>
    <message>
        <source>Edit connection…</source>
        <translation>Modifier la connexion…</translation>
    </message>
    <message>
        <source>Enter it in the connection&apos;s settings.</source>
        <translation>Saisissez-le dans les réglages de la connexion.</translation>
    </message>
    <message>
        <source>Free some disk space or ask your IT department; then try again.</source>
        <translation>Libérez de l’espace disque ou demandez à votre service informatique, puis réessayez.</translation>
    </message>
    <message>
        <source>If it happens again, check the addresses of the connection.</source>
        <translation>Si cela se reproduit, vérifiez les adresses de la connexion.</translation>
    </message>
    <message>
        <source>If your organisation inspects web traffic, its certificate must be installed on this computer: ask your IT department. There is no way around it here.</source>
        <translation>Si votre organisation inspecte le trafic web, son certificat doit être installé sur cet ordinateur&#xa0;: demandez à votre service informatique. Ceci ne peut pas être contourné ici.</translation>
    </message>
    <message>
        <source>Import your customers again.</source>
        <translation>Importez à nouveau vos clients.</translation>
    </message>
    <message>
        <source>It asks us to wait {seconds} s.</source>
        <translation>On nous demande d’attendre {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>It cannot be read: {what}.</source>
        <translation>Il ne peut pas être lu&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>It does not begin with version = 1.</source>
        <translation>Il ne commence pas par version = 1.</translation>
    </message>
    <message>
        <source>It has an entry that does not belong there: {entry}.</source>
        <translation>Il contient une entrée qui n’y a pas sa place&#xa0;: {entry}.</translation>
    </message>
    <message>
        <source>It has more than 200 columns.</source>
        <translation>Il a plus de 200 colonnes.</translation>
    </message>
    <message>
        <source>It has more than 200 connections.</source>
        <translation>Il contient plus de 200 connexions.</translation>
    </message>
    <message>
        <source>It is larger than 500 MB.</source>
        <translation>Il dépasse 500&#xa0;Mo.</translation>
    </message>
    <message>
        <source>It is not a TOML file: {what}.</source>
        <translation>Ce n’est pas un fichier TOML&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>It is not known which browser is the default one. Choose a browser by its name.</source>
        <translation>On ne sait pas quel est le navigateur par défaut. Choisissez un navigateur par son nom.</translation>
    </message>
    <message>
        <source>It was written to the log. Try again, or start the program anew.</source>
        <translation>C’est noté dans le fichier de log. Réessayez, ou relancez le programme.</translation>
    </message>
    <message>
        <source>Journal…</source>
        <translation>Journal…</translation>
    </message>
    <message>
        <source>Missing: {fields}.</source>
        <translation>Il manque&#xa0;: {fields}.</translation>
    </message>
    <message>
        <source>More than one person matches.</source>
        <translation>Plusieurs personnes correspondent.</translation>
    </message>
    <message>
        <source>No browser could be started.</source>
        <translation>Aucun navigateur n’a pu être lancé.</translation>
    </message>
    <message>
        <source>No secure connection to {vendor} could be agreed.</source>
        <translation>Aucune connexion sécurisée avec {vendor} n’a pu être établie.</translation>
    </message>
    <message>
        <source>Not all connections were imported.</source>
        <translation>Toutes les connexions n’ont pas été importées.</translation>
    </message>
    <message>
        <source>Nothing was changed in it.</source>
        <translation>Rien n’y a été modifié.</translation>
    </message>
    <message>
        <source>Nothing was changed in it. Ask your IT department, or try again.</source>
        <translation>Rien n’y a été modifié. Adressez-vous à votre service informatique ou réessayez.</translation>
    </message>
    <message>
        <source>Nothing was changed in it. Free some disk space or ask your IT department; then try again.</source>
        <translation>Rien n’y a été modifié. Libérez de l’espace disque ou demandez à votre service informatique, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask whoever gave it to you.</source>
        <translation>Rien n’a été modifié. Demandez à la personne qui vous l’a donné.</translation>
    </message>
    <message>
        <source>Nothing was created. Wait and try again.</source>
        <translation>Rien n’a été créé. Patientez puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing was sent. It has been read anew: look at it, then begin again.</source>
        <translation>Rien n’a été envoyé. Elle a été relue&#xa0;: regardez-la, puis recommencez.</translation>
    </message>
    <message>
        <source>Redtail answered with an error of its own. Your key is probably fine; try again later.</source>
        <translation>Redtail a répondu par une erreur de son côté. Votre clé est probablement bonne&#x202f;; réessayez plus tard.</translation>
    </message>
    <message>
        <source>Redtail answered, but gave no link. Try again later.</source>
        <translation>Redtail a répondu, mais n’a donné aucun lien. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Redtail says this user is locked. Ask your Redtail administrator.</source>
        <translation>Redtail indique que cet utilisateur est bloqué. Demandez à votre administrateur Redtail.</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Rechercher à nouveau</translation>
    </message>
    <message>
        <source>Search by constituent ID instead.</source>
        <translation>Recherchez plutôt par Constituent ID.</translation>
    </message>
    <message>
        <source>Search by id instead.</source>
        <translation>Recherchez plutôt par identifiant.</translation>
    </message>
    <message>
        <source>Show this to your IT department: {reason}</source>
        <translation>Montrez ceci à votre service informatique&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Something in SSO Desk itself went wrong.</source>
        <translation>Quelque chose a mal tourné dans SSO Desk lui-même.</translation>
    </message>
    <message>
        <source>TLS 1.2 or newer is needed. Check the API address, or ask the vendor. There is no way around it here.</source>
        <translation>TLS 1.2 ou plus récent est nécessaire. Vérifiez l’adresse de l’API, ou demandez au fournisseur. Ceci ne peut pas être contourné ici.</translation>
    </message>
    <message>
        <source>Tell your IT department. No further link is made before it can be written again.</source>
        <translation>Prévenez votre service informatique. Aucun autre lien n’est créé tant que le journal ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>The address is {address}.</source>
        <translation>L’adresse est {address}.</translation>
    </message>
    <message>
        <source>The address of the proxy cannot be used. Check it in the connection&apos;s settings, or ask your IT department.</source>
        <translation>L’adresse du proxy ne peut pas être utilisée. Vérifiez-la dans les réglages de la connexion, ou demandez à votre service informatique.</translation>
    </message>
    <message>
        <source>The browser cannot do this on this computer, or the organisation&apos;s policy forbids it.</source>
        <translation>Le navigateur ne peut pas faire cela sur cet ordinateur, ou la politique de l’organisation l’interdit.</translation>
    </message>
    <message>
        <source>The call went through but brought no token. An earlier unused link for this customer may no longer work.</source>
        <translation>L’appel est passé mais n’a rapporté aucun jeton. Un lien antérieur non utilisé pour ce client ne fonctionne peut-être plus.</translation>
    </message>
    <message>
        <source>The certificate belongs to another address than {vendor}&apos;s.</source>
        <translation>Le certificat appartient à une autre adresse que celle de {vendor}.</translation>
    </message>
    <message>
        <source>The chosen browser is not on this computer.</source>
        <translation>Le navigateur choisi n’est pas sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The connection to {vendor} broke while asking.</source>
        <translation>La connexion à {vendor} s’est interrompue pendant la demande.</translation>
    </message>
    <message>
        <source>The connection to {vendor} was cut.</source>
        <translation>La connexion à {vendor} a été coupée.</translation>
    </message>
    <message>
        <source>The contact may not exist, or may not be visible to this user.</source>
        <translation>Le contact n’existe peut-être pas, ou cet utilisateur ne peut pas le voir.</translation>
    </message>
    <message>
        <source>The customer directory cannot be read or written.</source>
        <translation>L’annuaire des clients ne peut pas être lu ou écrit.</translation>
    </message>
    <message>
        <source>The customer directory is damaged and was put aside.</source>
        <translation>L’annuaire des clients est endommagé et a été mis de côté.</translation>
    </message>
    <message>
        <source>The directory was not changed. Choose another file.</source>
        <translation>L’annuaire n’a pas été modifié. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>The file of connections cannot be read or written.</source>
        <translation>Le fichier des connexions ne peut pas être lu ou écrit.</translation>
    </message>
    <message>
        <source>The folder for the profile could not be made.</source>
        <translation>Le dossier du profil n’a pas pu être créé.</translation>
    </message>
    <message>
        <source>The journal cannot be read.</source>
        <translation>Le journal ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The journal cannot be written, so no link was asked for.</source>
        <translation>Le journal ne peut pas être écrit, donc aucun lien n’a été demandé.</translation>
    </message>
    <message>
        <source>The journal cannot be written: what was done last is not in it.</source>
        <translation>Le journal ne peut pas être écrit&#xa0;: la dernière action n’y figure pas.</translation>
    </message>
    <message>
        <source>The key is good, but its calls are used up for now. Wait and try again.</source>
        <translation>La clé est bonne, mais ses appels sont épuisés pour le moment. Patientez puis réessayez.</translation>
    </message>
    <message>
        <source>The key or password holds characters that cannot be sent. Enter it again.</source>
        <translation>La clé ou le mot de passe contient des caractères qui ne peuvent pas être envoyés. Saisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>The key or password of this connection is not stored here.</source>
        <translation>La clé ou le mot de passe de cette connexion n’est pas enregistré ici.</translation>
    </message>
    <message>
        <source>The link was not opened: no such private or throw-away window could be had.</source>
        <translation>Le lien n’a pas été ouvert&#xa0;: une telle fenêtre privée ou jetable n’a pas pu être obtenue.</translation>
    </message>
    <message>
        <source>The policy&apos;s entry is {entry}.</source>
        <translation>L’entrée de la politique est {entry}.</translation>
    </message>
    <message>
        <source>The practice vendors could not be started.</source>
        <translation>Les fournisseurs d’entraînement n’ont pas pu être lancés.</translation>
    </message>
    <message>
        <source>The proxy asks for a user and a password. Enter them in the connection&apos;s settings.</source>
        <translation>Le proxy demande un utilisateur et un mot de passe. Saisissez-les dans les réglages de la connexion.</translation>
    </message>
    <message>
        <source>The proxy did not let us through to {vendor}.</source>
        <translation>Le proxy ne nous a pas laissés passer vers {vendor}.</translation>
    </message>
    <message>
        <source>The proxy does not accept its user or password. Check both in the connection&apos;s settings.</source>
        <translation>Le proxy n’accepte pas son utilisateur ou son mot de passe. Vérifiez les deux dans les réglages de la connexion.</translation>
    </message>
    <message>
        <source>The proxy itself cannot be reached. Check its address in the connection&apos;s settings, or ask your IT department.</source>
        <translation>Le proxy lui-même est injoignable. Vérifiez son adresse dans les réglages de la connexion, ou demandez à votre service informatique.</translation>
    </message>
    <message>
        <source>The proxy&apos;s certificate is not accepted by this computer. Ask your IT department. There is no way around it here.</source>
        <translation>Le certificat du proxy n’est pas accepté par cet ordinateur. Demandez à votre service informatique. Ceci ne peut pas être contourné ici.</translation>
    </message>
    <message>
        <source>The site is under maintenance, or the site address is wrong.</source>
        <translation>Le site est en maintenance, ou l’adresse du site est fausse.</translation>
    </message>
    <message>
        <source>The system&apos;s password store cannot be used.</source>
        <translation>Le gestionnaire de mots de passe du système ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>The vendor</source>
        <translation>Le fournisseur</translation>
    </message>
    <message>
        <source>The vendor answered for another person. The link is not shown.</source>
        <translation>Le fournisseur a répondu pour une autre personne. Le lien n’est pas affiché.</translation>
    </message>
    <message>
        <source>The vendor sent us on to another address, which is never followed. Check the API address.</source>
        <translation>Le fournisseur nous a renvoyés vers une autre adresse, qui n’est jamais suivie. Vérifiez l’adresse de l’API.</translation>
    </message>
    <message>
        <source>There is no connection in it.</source>
        <translation>Il ne contient aucune connexion.</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Il est vide.</translation>
    </message>
    <message>
        <source>They are as they were. Free some disk space or ask your IT department; then try again.</source>
        <translation>Ils sont tels quels. Libérez de l’espace disque ou adressez-vous à votre service informatique, puis réessayez.</translation>
    </message>
    <message>
        <source>This connection has been changed by another program or window.</source>
        <translation>Cette connexion a été modifiée par un autre programme ou une autre fenêtre.</translation>
    </message>
    <message>
        <source>This file of connections cannot be used.</source>
        <translation>Ce fichier de connexions ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>This file of customers cannot be used.</source>
        <translation>Ce fichier de clients ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>This interface seems to be switched off. Check the API address of the connection.</source>
        <translation>Cette interface semble désactivée. Vérifiez l’adresse de l’API de la connexion.</translation>
    </message>
    <message>
        <source>This link can no longer be used.</source>
        <translation>Ce lien ne peut plus être utilisé.</translation>
    </message>
    <message>
        <source>Try a newer API version in the connection&apos;s settings.</source>
        <translation>Essayez une version plus récente de l’API dans les réglages de la connexion.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Try again, or start the program anew.</source>
        <translation>Réessayez, ou relancez le programme.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>Two of its connections have the same id or name: {name}.</source>
        <translation>Deux de ses connexions ont le même ID ou le même nom&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Unlock it or ask your IT department; then try again.</source>
        <translation>Déverrouillez-le ou demandez à votre service informatique, puis réessayez.</translation>
    </message>
    <message>
        <source>We cannot tell whether {vendor} made a link.</source>
        <translation>Impossible de savoir si {vendor} a créé un lien.</translation>
    </message>
    <message>
        <source>What is still open is shown here. Try again.</source>
        <translation>Ce qui reste à faire est affiché ici. Réessayez.</translation>
    </message>
    <message>
        <source>Your organisation does not allow this.</source>
        <translation>Votre organisation ne le permet pas.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s policy cannot be read, so what it could forbid is not allowed.</source>
        <translation>La politique de votre organisation ne peut pas être lue, donc ce qu’elle pourrait interdire n’est pas permis.</translation>
    </message>
    <message>
        <source>Your settings cannot be written.</source>
        <translation>Vos réglages ne peuvent pas être enregistrés.</translation>
    </message>
    <message>
        <source>a fault of the program itself</source>
        <translation>une défaillance du programme lui-même</translation>
    </message>
    <message>
        <source>connecting took too long</source>
        <translation>la connexion a pris trop de temps</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>pas de réponse à temps</translation>
    </message>
    <message>
        <source>no common version or cipher of TLS</source>
        <translation>aucune version ni aucun chiffrement TLS en commun</translation>
    </message>
    <message>
        <source>sending failed</source>
        <translation>l’envoi a échoué</translation>
    </message>
    <message>
        <source>the certificate belongs to another host</source>
        <translation>le certificat appartient à un autre hôte</translation>
    </message>
    <message>
        <source>the certificate has expired</source>
        <translation>le certificat a expiré</translation>
    </message>
    <message>
        <source>the certificate is not valid yet</source>
        <translation>le certificat n’est pas encore valable</translation>
    </message>
    <message>
        <source>the certificate is signed by itself</source>
        <translation>le certificat est signé par lui-même</translation>
    </message>
    <message>
        <source>the certificate&apos;s authority is not known</source>
        <translation>l’autorité du certificat n’est pas connue</translation>
    </message>
    <message>
        <source>the connection was cut</source>
        <translation>la connexion a été coupée</translation>
    </message>
    <message>
        <source>the connection was refused</source>
        <translation>la connexion a été refusée</translation>
    </message>
    <message>
        <source>the name could not be resolved</source>
        <translation>le nom n’a pas pu être résolu</translation>
    </message>
    <message>
        <source>the other side does not speak TLS</source>
        <translation>l’autre côté ne parle pas TLS</translation>
    </message>
    <message>
        <source>the proxy refused</source>
        <translation>le proxy a refusé</translation>
    </message>
    <message>
        <source>the vendor reported a fault of its own</source>
        <translation>le fournisseur a signalé une erreur de son côté</translation>
    </message>
    <message>
        <source>{entry} of connection number {number} is missing or odd.</source>
        <translation>{entry} de la connexion numéro {number} manque ou n’est pas valide.</translation>
    </message>
    <message>
        <source>{name} cannot be used because of {field}: {problem}</source>
        <translation>{name} ne peut pas être utilisée à cause de {field}&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>{name} comes with a secret ({field}), and secrets must not lie in a file. Delete the file: whoever has it has the secret.</source>
        <translation>{name} est accompagnée d’un secret ({field}), et les secrets ne doivent pas se trouver dans un fichier. Supprimez le fichier&#xa0;: quiconque l’a possède le secret.</translation>
    </message>
    <message>
        <source>{name} is for a vendor that is not known: {vendor}.</source>
        <translation>{name} est pour un fournisseur inconnu&#xa0;: {vendor}.</translation>
    </message>
    <message>
        <source>{name} is for an environment that is not known: {environment}.</source>
        <translation>{name} est pour un environnement inconnu&#xa0;: {environment}.</translation>
    </message>
    <message>
        <source>{vendor} answered in a way that cannot be trusted.</source>
        <translation>{vendor} a répondu d’une manière à laquelle on ne peut pas se fier.</translation>
    </message>
    <message>
        <source>{vendor} answered with an address that does not belong to it. It is not shown.</source>
        <translation>{vendor} a répondu avec une adresse qui ne lui appartient pas. Elle n’est pas affichée.</translation>
    </message>
    <message>
        <source>{vendor} cannot be reached: connecting took too long.</source>
        <translation>{vendor} est injoignable&#xa0;: la connexion a pris trop de temps.</translation>
    </message>
    <message>
        <source>{vendor} cannot be reached: the connection was refused.</source>
        <translation>{vendor} est injoignable&#xa0;: la connexion a été refusée.</translation>
    </message>
    <message>
        <source>{vendor} did not answer in time.</source>
        <translation>{vendor} n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>{vendor} does not accept calls from this computer&apos;s internet address.</source>
        <translation>{vendor} n’accepte pas les appels depuis l’adresse internet de cet ordinateur.</translation>
    </message>
    <message>
        <source>{vendor} does not accept the key or password.</source>
        <translation>{vendor} n’accepte pas la clé ou le mot de passe.</translation>
    </message>
    <message>
        <source>{vendor} does not allow this.</source>
        <translation>{vendor} ne le permet pas.</translation>
    </message>
    <message>
        <source>{vendor} is busy.</source>
        <translation>{vendor} est occupé.</translation>
    </message>
    <message>
        <source>{vendor} knows nobody by that id or address.</source>
        <translation>{vendor} ne connaît personne avec cet identifiant ou cette adresse.</translation>
    </message>
    <message>
        <source>{vendor} reports a fault of its own.</source>
        <translation>{vendor} signale une erreur de son côté.</translation>
    </message>
    <message>
        <source>{vendor} says: “{text}”</source>
        <translation>{vendor} répond&#xa0;: «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>{vendor}&apos;s address cannot be found on the network.</source>
        <translation>L’adresse de {vendor} est introuvable sur le réseau.</translation>
    </message>
    <message>
        <source>{vendor}&apos;s address offers only outdated ways of a secure connection.</source>
        <translation>L’adresse de {vendor} ne propose que des méthodes dépassées de connexion sécurisée.</translation>
    </message>
    <message>
        <source>{vendor}&apos;s certificate comes from an authority that this computer does not know.</source>
        <translation>Le certificat de {vendor} provient d’une autorité que cet ordinateur ne connaît pas.</translation>
    </message>
    <message>
        <source>{vendor}&apos;s certificate has expired.</source>
        <translation>Le certificat de {vendor} a expiré.</translation>
    </message>
    <message>
        <source>{vendor}&apos;s certificate is not valid yet.</source>
        <translation>Le certificat de {vendor} n’est pas encore valable.</translation>
    </message>
    <message>
        <source>{vendor}&apos;s certificate is signed by nobody but itself; it proves nothing.</source>
        <translation>Le certificat de {vendor} n’est signé que par lui-même&#x202f;; il ne prouve rien.</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>A Redtail contact id is a whole number of at most 10 digits that starts with 1 to 9.</source>
        <translation>Un identifiant de contact Redtail est un nombre entier de 10 chiffres au plus, commençant par 1 à 9.</translation>
    </message>
    <message>
        <source>A Stax Bill ID is a whole number of at most 19 digits that starts with 1 to 9.</source>
        <translation>Un ID Stax Bill est un nombre entier de 19 chiffres au plus, commençant par 1 à 9.</translation>
    </message>
    <message>
        <source>A constituent ID is a whole number of at most 19 digits without leading zeros.</source>
        <translation>Un Constituent ID est un nombre entier de 19 chiffres au plus, sans zéros initiaux.</translation>
    </message>
    <message>
        <source>A key has no colon and no blanks in it.</source>
        <translation>Une clé ne contient ni deux-points ni espaces.</translation>
    </message>
    <message>
        <source>A page must be on the host of the site address for links, or its host must be listed under Further hosts.</source>
        <translation>Une page doit se trouver sur l’hôte de l’adresse du site pour les liens, ou son hôte doit figurer sous «&#xa0;Autres hôtes&#xa0;».</translation>
    </message>
    <message>
        <source>A ticket has at most 100 characters.</source>
        <translation>Un ticket a 100 caractères au plus.</translation>
    </message>
    <message>
        <source>A user ID is made of letters, digits, - and _.</source>
        <translation>Un identifiant d’utilisateur se compose de lettres, de chiffres, de - et de _.</translation>
    </message>
    <message>
        <source>Another connection has this name.</source>
        <translation>Une autre connexion porte ce nom.</translation>
    </message>
    <message>
        <source>Choose a customer first.</source>
        <translation>Choisissez d’abord un client.</translation>
    </message>
    <message>
        <source>Choose a portal user first.</source>
        <translation>Choisissez d’abord un utilisateur du portail.</translation>
    </message>
    <message>
        <source>Choose a supporter first.</source>
        <translation>Choisissez d’abord un sympathisant.</translation>
    </message>
    <message>
        <source>Choose an environment.</source>
        <translation>Choisissez un environnement.</translation>
    </message>
    <message>
        <source>Choose one of AssureSign&apos;s pages.</source>
        <translation>Choisissez une des pages d’AssureSign.</translation>
    </message>
    <message>
        <source>Choose one of Redtail&apos;s pages.</source>
        <translation>Choisissez une des pages de Redtail.</translation>
    </message>
    <message>
        <source>Choose one of the values offered.</source>
        <translation>Choisissez une des valeurs proposées.</translation>
    </message>
    <message>
        <source>Choose one of the ways offered.</source>
        <translation>Choisissez l’une des façons proposées.</translation>
    </message>
    <message>
        <source>Choose one of this connection&apos;s pages.</source>
        <translation>Choisissez une des pages de cette connexion.</translation>
    </message>
    <message>
        <source>Choose one of this connection&apos;s portal pages.</source>
        <translation>Choisissez une des pages du portail de cette connexion.</translation>
    </message>
    <message>
        <source>Choose the Merchant Portal.</source>
        <translation>Choisissez le Merchant Portal.</translation>
    </message>
    <message>
        <source>Close the other windows of SSO Desk first.</source>
        <translation>Fermez d’abord les autres fenêtres de SSO Desk.</translation>
    </message>
    <message>
        <source>Each { needs its }. Write {{ for a brace of your own.</source>
        <translation>Chaque { a besoin de sa }. Écrivez {{ pour une accolade à vous.</translation>
    </message>
    <message>
        <source>Enter a Simple Setup address of your environment, with entity_id in curly brackets as its id.</source>
        <translation>Saisissez une adresse Simple Setup de votre environnement, avec entity_id entre accolades comme identifiant.</translation>
    </message>
    <message>
        <source>Enter a host name only, such as portal.example.com.</source>
        <translation>Saisissez seulement un nom d’hôte, par exemple portal.example.com.</translation>
    </message>
    <message>
        <source>Enter a path that starts with / and has no ? or #.</source>
        <translation>Saisissez un chemin qui commence par / et ne contient ni&#x202f;? ni #.</translation>
    </message>
    <message>
        <source>Enter a whole number within the limits named.</source>
        <translation>Saisissez un nombre entier dans les limites indiquées.</translation>
    </message>
    <message>
        <source>Enter an address that starts with https:// (http:// only for this computer itself).</source>
        <translation>Saisissez une adresse commençant par https:// (http:// seulement pour cet ordinateur).</translation>
    </message>
    <message>
        <source>Enter an e-mail address.</source>
        <translation>Saisissez une adresse e-mail.</translation>
    </message>
    <message>
        <source>Enter digits only.</source>
        <translation>Saisissez seulement des chiffres.</translation>
    </message>
    <message>
        <source>Enter one internet address, such as 203.0.113.7: no network, no zone, no name.</source>
        <translation>Saisissez une seule adresse internet, par exemple 203.0.113.7&#xa0;: ni réseau, ni zone, ni nom.</translation>
    </message>
    <message>
        <source>Enter scheme and host only, without a path.</source>
        <translation>Saisissez seulement le schéma et l’hôte, sans chemin.</translation>
    </message>
    <message>
        <source>Enter the ID of a prepared envelope, or the address of its Simple Setup page.</source>
        <translation>Saisissez l’identifiant d’une enveloppe préparée ou l’adresse de sa page Simple Setup.</translation>
    </message>
    <message>
        <source>Enter the address of a Simple Setup page on your AssureSign environment.</source>
        <translation>Saisissez l’adresse d’une page Simple Setup de votre environnement AssureSign.</translation>
    </message>
    <message>
        <source>Enter the internet address of the browser that will open the link.</source>
        <translation>Saisissez l’adresse internet du navigateur qui ouvrira le lien.</translation>
    </message>
    <message>
        <source>Enter the ticket that this link is for.</source>
        <translation>Saisissez le ticket auquel ce lien se rapporte.</translation>
    </message>
    <message>
        <source>Enter v3. and one digit, such as v3.3.</source>
        <translation>Saisissez v3. et un chiffre, par exemple v3.3.</translation>
    </message>
    <message>
        <source>Enter what follows the host name: a path that starts with one /, without blanks.</source>
        <translation>Saisissez ce qui suit le nom d’hôte&#xa0;: un chemin commençant par un seul /, sans espaces.</translation>
    </message>
    <message>
        <source>Give the connection a name.</source>
        <translation>Donnez un nom à la connexion.</translation>
    </message>
    <message>
        <source>Give the entry a label: write Label|value.</source>
        <translation>Donnez un libellé à l’entrée&#xa0;: écrivez Libellé|valeur.</translation>
    </message>
    <message>
        <source>Leave out blanks and line ends.</source>
        <translation>Omettez les espaces et les fins de ligne.</translation>
    </message>
    <message>
        <source>Leave out everything from ? or # on.</source>
        <translation>Omettez tout à partir de&#x202f;? ou de #.</translation>
    </message>
    <message>
        <source>Leave out the parameter “token”: it is added for each link.</source>
        <translation>Omettez le paramètre «&#xa0;token&#xa0;»&#xa0;: il est ajouté à chaque lien.</translation>
    </message>
    <message>
        <source>SSO Desk keeps its own files in this folder. Choose another one.</source>
        <translation>SSO Desk garde ses propres fichiers dans ce dossier. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Say a little more about why this link is needed.</source>
        <translation>Dites-en un peu plus sur la raison de ce lien.</translation>
    </message>
    <message>
        <source>Say it in at most 500 characters.</source>
        <translation>Dites-le en 500 caractères au plus.</translation>
    </message>
    <message>
        <source>Say that the new address is right, or leave this connection out.</source>
        <translation>Indiquez que la nouvelle adresse est la bonne, ou laissez cette connexion de côté.</translation>
    </message>
    <message>
        <source>Say which column holds customer ids.</source>
        <translation>Indiquez quelle colonne contient les identifiants des clients.</translation>
    </message>
    <message>
        <source>Say why this link is needed.</source>
        <translation>Dites pourquoi ce lien est nécessaire.</translation>
    </message>
    <message>
        <source>The API user key holds no colon and no blanks.</source>
        <translation>La clé d’utilisateur de l’API ne contient ni deux-points ni espaces.</translation>
    </message>
    <message>
        <source>The address is another one now. Enter this anew, for the new address.</source>
        <translation>L’adresse n’est plus la même. Saisissez ceci à nouveau, pour la nouvelle adresse.</translation>
    </message>
    <message>
        <source>The address needs the name of a host, without user part.</source>
        <translation>L’adresse doit contenir le nom d’un hôte, sans partie utilisateur.</translation>
    </message>
    <message>
        <source>The connection has been changed since. Look the customer up again.</source>
        <translation>La connexion a été modifiée entre-temps. Recherchez à nouveau le client.</translation>
    </message>
    <message>
        <source>The connections have been changed meanwhile. Look at the list again.</source>
        <translation>Les connexions ont été modifiées entre-temps. Regardez à nouveau la liste.</translation>
    </message>
    <message>
        <source>The link form must contain routing_id and nonce, each in curly brackets, and besides them only landing_site_url and target.</source>
        <translation>La forme du lien doit contenir routing_id et nonce, chacun entre accolades, et en dehors d’eux seulement landing_site_url et target.</translation>
    </message>
    <message>
        <source>The portal address must end in .mybillsystem.com, or its host must be listed under Further portal hosts.</source>
        <translation>L’adresse du portail doit se terminer par .mybillsystem.com, ou son hôte doit figurer sous «&#xa0;Autres hôtes du portail&#xa0;».</translation>
    </message>
    <message>
        <source>The service that tells our address did not answer with one. Enter the address of the browser.</source>
        <translation>Le service qui indique notre adresse n’en a pas donné. Saisissez l’adresse du navigateur.</translation>
    </message>
    <message>
        <source>The vendor says that a key with any of &amp; : \ &quot; &apos; ? = in it does not work.</source>
        <translation>D’après le fournisseur, une clé qui contient l’un des caractères &amp;&#xa0;: \ &quot; &apos;&#x202f;? = ne fonctionne pas.</translation>
    </message>
    <message>
        <source>There is a connection to another vendor here that has the same id.</source>
        <translation>Il y a ici une connexion à un autre fournisseur qui a le même ID.</translation>
    </message>
    <message>
        <source>There is another connection of this name here. Rename or remove that one, and import again.</source>
        <translation>Il y a ici une autre connexion de ce nom. Renommez-la ou supprimez-la, puis importez à nouveau.</translation>
    </message>
    <message>
        <source>There is something in braces that is none of the places offered.</source>
        <translation>Il y a entre accolades quelque chose qui n’est aucun des champs proposés.</translation>
    </message>
    <message>
        <source>This is a private address, which BlueSnap cannot see. Enter the browser&apos;s public address.</source>
        <translation>C’est une adresse privée, que BlueSnap ne peut pas voir. Saisissez l’adresse publique du navigateur.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Cette information est nécessaire.</translation>
    </message>
    <message>
        <source>This is not a regular expression.</source>
        <translation>Ce n’est pas une expression régulière.</translation>
    </message>
    <message>
        <source>This is not how a ticket is written here.</source>
        <translation>Ce n’est pas ainsi qu’un ticket s’écrit ici.</translation>
    </message>
    <message>
        <source>This merchant is not among the linked merchant accounts of the settings.</source>
        <translation>Ce marchand ne fait pas partie des comptes marchands liés des réglages.</translation>
    </message>
    <message>
        <source>This page needs a client: choose one first.</source>
        <translation>Cette page a besoin d’un client&#xa0;: choisissez-en un d’abord.</translation>
    </message>
    <message>
        <source>This vendor has no such setting.</source>
        <translation>Ce fournisseur n’a pas ce réglage.</translation>
    </message>
    <message>
        <source>Two columns are taken for the same thing.</source>
        <translation>Deux colonnes sont prises pour la même chose.</translation>
    </message>
    <message>
        <source>Wait until the link has been made.</source>
        <translation>Attendez que le lien ait été créé.</translation>
    </message>
    <message>
        <source>Write it as a regular expression, such as HD-[0-9]+.</source>
        <translation>Écrivez-le comme une expression régulière, par exemple HD-[0-9]+.</translation>
    </message>
    <message>
        <source>Write it in at most 2000 characters.</source>
        <translation>Écrivez-la en 2000 caractères au plus.</translation>
    </message>
    <message>
        <source>Write the proxy as http://host:port, or write direct for none.</source>
        <translation>Écrivez le proxy sous la forme http://host:port, ou direct pour aucun.</translation>
    </message>
    <message>
        <source>Your organisation does not allow addresses other than the vendor&apos;s own.</source>
        <translation>Votre organisation n’autorise que les adresses du fournisseur.</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>Any time</source>
        <translation>Toute date</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Du … au …</translation>
    </message>
    <message>
        <source>Journal exported</source>
        <translation>Journal exporté</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Link asked for</source>
        <translation>Lien demandé</translation>
    </message>
    <message>
        <source>Link created</source>
        <translation>Lien créé</translation>
    </message>
    <message>
        <source>NOT SOUND: a table, an index or a rule of the file has been changed.</source>
        <translation>NON INTÈGRE&#xa0;: une table, un index ou une règle du fichier a été modifié.</translation>
    </message>
    <message>
        <source>NOT SOUND: record {number} does not follow the one before it.</source>
        <translation>NON INTÈGRE&#xa0;: l’entrée {number} ne suit pas la précédente.</translation>
    </message>
    <message>
        <source>NOT SOUND: record {number} has been changed.</source>
        <translation>NON INTÈGRE&#xa0;: l’entrée {number} a été modifiée.</translation>
    </message>
    <message>
        <source>NOT SOUND: record {number} is missing; the next one is {detail}.</source>
        <translation>NON INTÈGRE&#xa0;: l’entrée {number} manque&#xa0;; la suivante est {detail}.</translation>
    </message>
    <message>
        <source>NOT SOUND: record {number} is not the one that the keyring remembers.</source>
        <translation>NON INTÈGRE&#xa0;: l’entrée {number} n’est pas celle dont se souvient le gestionnaire de mots de passe.</translation>
    </message>
    <message>
        <source>NOT SOUND: the file is damaged ({detail}).</source>
        <translation>NON INTÈGRE&#xa0;: le fichier est endommagé ({detail}).</translation>
    </message>
    <message>
        <source>NOT SOUND: the journal&apos;s own name is missing.</source>
        <translation>NON INTÈGRE&#xa0;: le nom propre du journal manque.</translation>
    </message>
    <message>
        <source>NOT SOUND: the keyring remembers another journal in this place; this one has been put in its stead.</source>
        <translation>NON INTÈGRE&#xa0;: le gestionnaire de mots de passe se souvient d’un autre journal à cet endroit&#xa0;; celui-ci a été mis à sa place.</translation>
    </message>
    <message>
        <source>NOT SOUND: the keyring remembers record {number}; the end has been cut off.</source>
        <translation>NON INTÈGRE&#xa0;: le gestionnaire de mots de passe se souvient de l’entrée {number}&#xa0;; la fin a été coupée.</translation>
    </message>
    <message>
        <source>Not sent, no link</source>
        <translation>Non envoyé, pas de lien</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Résultat inconnu</translation>
    </message>
    <message>
        <source>Refused by the organisation</source>
        <translation>Refusé par l’organisation</translation>
    </message>
    <message>
        <source>Refused, no link</source>
        <translation>Refusé, pas de lien</translation>
    </message>
    <message>
        <source>Requests without an outcome: {count}. Those of programs that were killed get one at the next start.</source>
        <translation>Demandes sans résultat&#xa0;: {count}. Celles de programmes interrompus en reçoivent un au prochain démarrage.</translation>
    </message>
    <message>
        <source>Sent to the browser</source>
        <translation>Envoyé au navigateur</translation>
    </message>
    <message>
        <source>Shown as a QR code</source>
        <translation>Affiché en code QR</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Remplacé</translation>
    </message>
    <message>
        <source>The keyring remembers nothing of this journal: records missing at its end would not be seen.</source>
        <translation>Le gestionnaire de mots de passe ne se souvient de rien de ce journal&#xa0;: des entrées manquantes à la fin ne se verraient pas.</translation>
    </message>
    <message>
        <source>The keyring remembers record {number}, and it is here as it was.</source>
        <translation>Le gestionnaire de mots de passe se souvient de l’entrée {number}, et elle est ici telle quelle.</translation>
    </message>
    <message>
        <source>The {count} records before it fit together.</source>
        <translation>Les {count} entrées précédentes concordent.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Written by the command line</source>
        <translation>Écrit par la ligne de commande</translation>
    </message>
    <message>
        <source>{count} records fit together.</source>
        <translation>{count} entrées concordent.</translation>
    </message>
</context>
<context>
    <name>note</name>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Customer&apos;s ID</source>
        <translation>ID du client</translation>
    </message>
    <message>
        <source>Customer&apos;s name</source>
        <translation>Nom du client</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Page that was opened</source>
        <translation>Page ouverte</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Sign-in link to {vendor} for {customer} ({id})
Page: {page}
Time: {time}
Reason: {reason}
Ticket: {ticket}</source>
        <translation>Lien de connexion à {vendor} pour {customer} ({id})
Page&#xa0;: {page}
Heure&#xa0;: {time}
Motif&#xa0;: {reason}
Ticket&#xa0;: {ticket}</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Fournisseur</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>A link that waited for another one was not opened. It is still there.</source>
        <translation>Un lien qui en attendait un autre n’a pas été ouvert. Il est toujours là.</translation>
    </message>
    <message>
        <source>An earlier run ended before the outcome of all its requests was known (open: {detail}): links may have been made. The journal has them.</source>
        <translation>Une exécution antérieure s’est terminée avant que le résultat de toutes ses demandes soit connu (en suspens&#xa0;: {detail})&#xa0;: des liens ont peut-être été créés. Ils figurent dans le journal.</translation>
    </message>
    <message>
        <source>Cancelled before anything was sent. No link was made.</source>
        <translation>Annulé avant tout envoi. Aucun lien n’a été créé.</translation>
    </message>
    <message>
        <source>Connection {detail} removed.</source>
        <translation>Connexion {detail} retirée.</translation>
    </message>
    <message>
        <source>Connection {detail} saved.</source>
        <translation>Connexion {detail} enregistrée.</translation>
    </message>
    <message>
        <source>Link copied. It leaves the clipboard in {detail} s.</source>
        <translation>Lien copié. Il quittera le presse-papiers dans {detail} s.</translation>
    </message>
    <message>
        <source>Link sent to the browser.</source>
        <translation>Lien envoyé au navigateur.</translation>
    </message>
    <message>
        <source>Links and customers were cleared away because nobody was at the window.</source>
        <translation>Liens et clients ont été retirés, car personne n’était devant la fenêtre.</translation>
    </message>
    <message>
        <source>Links and customers were cleared away because the computer slept.</source>
        <translation>Liens et clients ont été retirés, car l’ordinateur était en veille.</translation>
    </message>
    <message>
        <source>Links and customers were cleared away because the screen was locked.</source>
        <translation>Liens et clients ont été retirés, car l’écran a été verrouillé.</translation>
    </message>
    <message>
        <source>Search cancelled.</source>
        <translation>Recherche annulée.</translation>
    </message>
    <message>
        <source>The file of connections was damaged and is put aside; the last good copy is used. {detail}</source>
        <translation>Le fichier des connexions était endommagé et a été mis de côté&#x202f;; la dernière bonne copie est utilisée. {detail}</translation>
    </message>
    <message>
        <source>The link is ready. It was not opened, because you went on to somebody else.</source>
        <translation>Le lien est prêt. Il n’a pas été ouvert, car vous êtes passé à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>The link was taken off the clipboard.</source>
        <translation>Le lien a été retiré du presse-papiers.</translation>
    </message>
    <message>
        <source>The system&apos;s password store cannot be used: the secrets of {detail} are kept in memory and gone when you close the window.</source>
        <translation>Le gestionnaire de mots de passe du système ne peut pas être utilisé&#xa0;: les secrets de {detail} restent en mémoire et disparaissent quand vous fermez la fenêtre.</translation>
    </message>
    <message>
        <source>Your customer directory cannot be searched, the vendor can. {detail}</source>
        <translation>Votre annuaire des clients ne peut pas être consulté, le fournisseur si. {detail}</translation>
    </message>
    <message>
        <source>Your settings cannot be read, so the defaults hold. {detail}</source>
        <translation>Vos réglages ne peuvent pas être lus, donc les valeurs par défaut s’appliquent. {detail}</translation>
    </message>
    <message>
        <source>Your team&apos;s settings were imported.</source>
        <translation>Les réglages de votre équipe ont été importés.</translation>
    </message>
    <message>
        <source>Your team&apos;s settings were imported. Enter keys and passwords for: {detail}</source>
        <translation>Les réglages de votre équipe ont été importés. Saisissez clés et mots de passe pour&#xa0;: {detail}</translation>
    </message>
</context>
<context>
    <name>notifications</name>
    <message>
        <source>A link expires in one minute.</source>
        <translation>Un lien expire dans une minute.</translation>
    </message>
    <message>
        <source>A link has expired.</source>
        <translation>Un lien a expiré.</translation>
    </message>
    <message>
        <source>A link is ready.</source>
        <translation>Un lien est prêt.</translation>
    </message>
    <message>
        <source>Something went wrong. The window says what to do.</source>
        <translation>Quelque chose s’est mal passé. La fenêtre dit quoi faire.</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>a private window</source>
        <translation>une fenêtre privée</translation>
    </message>
    <message>
        <source>a throw-away profile</source>
        <translation>un profil jetable</translation>
    </message>
    <message>
        <source>a window</source>
        <translation>une fenêtre</translation>
    </message>
    <message>
        <source>the default browser</source>
        <translation>le navigateur par défaut</translation>
    </message>
    <message>
        <source>{browser}</source>
        <translation>{browser}</translation>
    </message>
    <message>
        <source>{browser}, private window</source>
        <translation>{browser}, fenêtre privée</translation>
    </message>
    <message>
        <source>{browser}, throw-away profile</source>
        <translation>{browser}, profil jetable</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Customer {id} at {connection} ({vendor})</source>
        <translation>Client {id} chez {connection} ({vendor})</translation>
    </message>
    <message>
        <source>Record {number}</source>
        <translation>Entrée {number}</translation>
    </message>
    <message>
        <source>The journal knows nothing of that customer.</source>
        <translation>Le journal ne sait rien de ce client.</translation>
    </message>
    <message>
        <source>link {fingerprint}…</source>
        <translation>lien {fingerprint}…</translation>
    </message>
    <message>
        <source>no outcome</source>
        <translation>pas de résultat</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>aucun motif indiqué</translation>
    </message>
</context>
<context>
    <name>results</name>
    <message>
        <source>From {vendor}</source>
        <translation>De {vendor}</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglés</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Your directory</source>
        <translation>Votre annuaire</translation>
    </message>
    <message>
        <source>Your directory: the first {count}. Type more to find others.</source>
        <translation>Votre annuaire&#xa0;: les {count} premiers. Tapez davantage pour en trouver d’autres.</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Choose a connection (1 to 9)</source>
        <translation>Choisir une connexion (1 à 9)</translation>
    </message>
    <message>
        <source>Copy the newest link</source>
        <translation>Copier le lien le plus récent</translation>
    </message>
    <message>
        <source>Create the link</source>
        <translation>Créer le lien</translation>
    </message>
    <message>
        <source>Create the link and open it</source>
        <translation>Créer le lien et l’ouvrir</translation>
    </message>
    <message>
        <source>End the program</source>
        <translation>Quitter le programme</translation>
    </message>
    <message>
        <source>From the lookup to the list</source>
        <translation>De la recherche à la liste</translation>
    </message>
    <message>
        <source>Help, and these shortcuts</source>
        <translation>Aide et ces raccourcis</translation>
    </message>
    <message>
        <source>Hide names while you present, or show them</source>
        <translation>Masquer les noms pendant une présentation, ou les afficher</translation>
    </message>
    <message>
        <source>Look a customer up</source>
        <translation>Rechercher un client</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Ouvrir le menu</translation>
    </message>
    <message>
        <source>Open the newest link in the browser</source>
        <translation>Ouvrir le lien le plus récent dans le navigateur</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Ouvrir les réglages</translation>
    </message>
    <message>
        <source>Pin the customer, or unpin</source>
        <translation>Épingler le client, ou le détacher</translation>
    </message>
    <message>
        <source>Search, or choose the customer</source>
        <translation>Rechercher, ou choisir le client</translation>
    </message>
    <message>
        <source>Unpin the customer of the list, or forget a recent one</source>
        <translation>Détacher le client de la liste, ou oublier un client récent</translation>
    </message>
</context>
<context>
    <name>vendors</name>
    <message>
        <source>A link may have been created; nobody has it, and it lapses within about 30 seconds. Create a new one when you are ready.</source>
        <translation>Un lien a peut-être été créé&#x202f;; personne ne l’a, et il expire dans les 30 secondes environ. Créez-en un nouveau quand vous serez prêt.</translation>
    </message>
    <message>
        <source>A link may have been created; nobody has it, and no earlier link is known to be ended by it. Create a new one when you are ready.</source>
        <translation>Un lien a peut-être été créé&#x202f;; personne ne l’a, et à notre connaissance il ne met fin à aucun lien antérieur. Créez-en un nouveau quand vous serez prêt.</translation>
    </message>
    <message>
        <source>A login link may have been made; nobody has it. Whether it ends an earlier one is not known. Create a new one when you are ready.</source>
        <translation>Un lien de connexion a peut-être été créé&#x202f;; personne ne l’a. On ne sait pas s’il met fin à un lien antérieur. Créez-en un nouveau quand vous serez prêt.</translation>
    </message>
    <message>
        <source>A private window of the default browser</source>
        <translation>Une fenêtre privée du navigateur par défaut</translation>
    </message>
    <message>
        <source>A regular expression that a ticket must fit whole, such as HD-[0-9]+</source>
        <translation>Une expression régulière à laquelle le ticket entier doit correspondre, par exemple HD-[0-9]+</translation>
    </message>
    <message>
        <source>A session may have been opened for this person; nobody has its link. Create a new one when you are ready.</source>
        <translation>Une session a peut-être été ouverte pour cette personne&#x202f;; personne n’a son lien. Créez-en un nouveau quand vous serez prêt.</translation>
    </message>
    <message>
        <source>A throw-away profile of the default browser</source>
        <translation>Un profil jetable du navigateur par défaut</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>Adresse de l’API</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>API log-in name</source>
        <translation>Nom de connexion de l’API</translation>
    </message>
    <message>
        <source>API password</source>
        <translation>Mot de passe de l’API</translation>
    </message>
    <message>
        <source>API session length</source>
        <translation>Durée de la session de l’API</translation>
    </message>
    <message>
        <source>API user key</source>
        <translation>Clé d’utilisateur de l’API</translation>
    </message>
    <message>
        <source>API user name</source>
        <translation>Nom d’utilisateur de l’API</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>Version de l’API</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Account kind</source>
        <translation>Type de compte</translation>
    </message>
    <message>
        <source>Account page</source>
        <translation>Page du compte</translation>
    </message>
    <message>
        <source>Acts as (AssureSign user)</source>
        <translation>Agit en tant que (utilisateur AssureSign)</translation>
    </message>
    <message>
        <source>Address of the browser</source>
        <translation>Adresse du navigateur</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>An account in the API Administrators group.</source>
        <translation>Un compte du groupe «&#xa0;API Administrators&#xa0;».</translation>
    </message>
    <message>
        <source>An account of this user is disabled.</source>
        <translation>Un compte de cet utilisateur est désactivé.</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>Comme dans les réglages</translation>
    </message>
    <message>
        <source>Ask for a reason</source>
        <translation>Demander un motif</translation>
    </message>
    <message>
        <source>Ask for a ticket</source>
        <translation>Demander un ticket</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australie</translation>
    </message>
    <message>
        <source>Authentication address</source>
        <translation>Adresse d’authentification</translation>
    </message>
    <message>
        <source>Before the first link, your account&apos;s e-support team at BlueSnap (the team that set up your merchant account) must apply the principal role. Until then links are refused, even when the connection test passes.</source>
        <translation>Avant le premier lien, l’équipe e-support de votre compte chez BlueSnap (celle qui a créé votre compte marchand) doit attribuer le rôle principal. D’ici là, les liens sont refusés, même si le test de connexion réussit.</translation>
    </message>
    <message>
        <source>BlueSnap wants the internet address of the browser that will open the link. If a colleague or customer elsewhere opens it, enter their address, not yours.</source>
        <translation>BlueSnap veut l’adresse internet du navigateur qui ouvrira le lien. Si un collègue ou un client l’ouvre ailleurs, saisissez son adresse, pas la vôtre.</translation>
    </message>
    <message>
        <source>Calls left this minute: {count}.</source>
        <translation>Appels restants cette minute&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Calls left today: {count}.</source>
        <translation>Appels restants aujourd’hui&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canada</translation>
    </message>
    <message>
        <source>Center ID</source>
        <translation>Center ID</translation>
    </message>
    <message>
        <source>Change only if Blackbaud tells you to.</source>
        <translation>Ne changez cela que si Blackbaud vous le dit.</translation>
    </message>
    <message>
        <source>Change only if Redtail told you to.</source>
        <translation>Ne le changez que si Redtail vous l’a dit.</translation>
    </message>
    <message>
        <source>Change only if the vendor told you to.</source>
        <translation>Ne changez cela que si le fournisseur vous l’a dit.</translation>
    </message>
    <message>
        <source>Chat programs and mail scanners may open the link before your customer does, and that uses it up. Prefer “Open in browser”. If you must send it, send it to someone who is waiting for it.</source>
        <translation>Les messageries instantanées et les analyseurs de courrier peuvent ouvrir le lien avant votre client, et cela l’épuise. Préférez «&#xa0;Ouvrir dans le navigateur&#xa0;». Si vous devez l’envoyer, envoyez-le à quelqu’un qui l’attend.</translation>
    </message>
    <message>
        <source>Client accounts</source>
        <translation>Comptes du client</translation>
    </message>
    <message>
        <source>Client overview</source>
        <translation>Vue d’ensemble du client</translation>
    </message>
    <message>
        <source>Constituent ID</source>
        <translation>Constituent ID</translation>
    </message>
    <message>
        <source>Constituent ID, member ID or e-mail</source>
        <translation>Constituent ID, Member ID ou e-mail</translation>
    </message>
    <message>
        <source>Contact id</source>
        <translation>Identifiant de contact</translation>
    </message>
    <message>
        <source>Contacts A–Z</source>
        <translation>Contacts A–Z</translation>
    </message>
    <message>
        <source>Copy the part of a portal page&apos;s address that follows the host name.</source>
        <translation>Copiez la partie de l’adresse d’une page du portail qui suit le nom d’hôte.</translation>
    </message>
    <message>
        <source>Created by an AssureSign administrator.</source>
        <translation>Créé par un administrateur AssureSign.</translation>
    </message>
    <message>
        <source>Custom address</source>
        <translation>Adresse personnalisée</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>Do not let a chat program, mail scanner or link preview open this link first: that would use it up and leave a logged-in session with the scanner.</source>
        <translation>Ne laissez pas une messagerie instantanée, un analyseur de courrier ou un aperçu ouvrir ce lien en premier&#xa0;: cela l’épuiserait et laisserait une session ouverte chez l’analyseur.</translation>
    </message>
    <message>
        <source>Do not send this link to a client. Whoever opens it works in Redtail as that user.</source>
        <translation>N’envoyez pas ce lien à un client. Quiconque l’ouvre travaille dans Redtail en tant que cet utilisateur.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Each link can still be opened in another way, from the menu beside its button.</source>
        <translation>Chaque lien peut encore être ouvert autrement, depuis le menu à côté de son bouton.</translation>
    </message>
    <message>
        <source>Ends in /services/2.</source>
        <translation>Se termine par /services/2.</translation>
    </message>
    <message>
        <source>Enter a figure only if BlueSnap gave you one.</source>
        <translation>Ne saisissez une valeur que si BlueSnap vous en a donné une.</translation>
    </message>
    <message>
        <source>Enter your Redtail user name and password once to fetch your UserKey. The password is not stored. The key does not expire and survives a change of password.</source>
        <translation>Saisissez une fois votre nom d’utilisateur et votre mot de passe Redtail pour obtenir votre UserKey. Le mot de passe n’est pas enregistré. La clé n’expire pas et survit à un changement de mot de passe.</translation>
    </message>
    <message>
        <source>Envelope id</source>
        <translation>Identifiant d’enveloppe</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Environment address</source>
        <translation>Adresse de l’environnement</translation>
    </message>
    <message>
        <source>Estimated link life</source>
        <translation>Durée estimée du lien</translation>
    </message>
    <message>
        <source>Every member of staff should use a connection with their own key. With a shared key, Redtail&apos;s records show everything under one name.</source>
        <translation>Chaque membre du personnel devrait utiliser une connexion avec sa propre clé. Avec une clé partagée, les relevés de Redtail montrent tout sous un seul nom.</translation>
    </message>
    <message>
        <source>Everything before the servlet name, such as https://secure2.convio.net/yourorg/site/. Copy it from one of your own form pages. secure2 or secure3 depends on your organisation.</source>
        <translation>Tout ce qui précède le nom du servlet, par exemple https://secure2.convio.net/yourorg/site/. Copiez-la depuis une de vos pages de formulaire. secure2 ou secure3 dépend de votre organisation.</translation>
    </message>
    <message>
        <source>Example of a ticket</source>
        <translation>Exemple de ticket</translation>
    </message>
    <message>
        <source>Fewest characters of a reason</source>
        <translation>Nombre minimal de caractères d’un motif</translation>
    </message>
    <message>
        <source>For example https://yourpagename.mybillsystem.com.</source>
        <translation>Par exemple https://yourpagename.mybillsystem.com.</translation>
    </message>
    <message>
        <source>For instance …/site/SPageServer?pagename=your_page. The first is the default.</source>
        <translation>Par exemple …/site/SPageServer?pagename=your_page. La première est celle par défaut.</translation>
    </message>
    <message>
        <source>From 0 to 500; 0 is no limit.</source>
        <translation>De 0 à 500&#x202f;; 0 signifie aucune limite.</translation>
    </message>
    <message>
        <source>Further hosts</source>
        <translation>Autres hôtes</translation>
    </message>
    <message>
        <source>Further page hosts</source>
        <translation>Autres hôtes de pages</translation>
    </message>
    <message>
        <source>Further portal hosts</source>
        <translation>Autres hôtes du portail</translation>
    </message>
    <message>
        <source>Further portal pages</source>
        <translation>Autres pages du portail</translation>
    </message>
    <message>
        <source>Get my key…</source>
        <translation>Obtenir ma clé…</translation>
    </message>
    <message>
        <source>Group to list people from</source>
        <translation>Groupe dont les personnes sont énumérées</translation>
    </message>
    <message>
        <source>Hosts of pages to open, besides the site&apos;s own.</source>
        <translation>Hôtes des pages à ouvrir, en plus de ceux du site.</translation>
    </message>
    <message>
        <source>How a ticket is written</source>
        <translation>Comment s’écrit un ticket</translation>
    </message>
    <message>
        <source>If you open it here, your browser is logged in as this person until you log out. Use a private window.</source>
        <translation>Si vous l’ouvrez ici, votre navigateur est connecté en tant que cette personne jusqu’à ce que vous vous déconnectiez. Utilisez une fenêtre privée.</translation>
    </message>
    <message>
        <source>In minutes. Kept in memory only, never on disk.</source>
        <translation>En minutes. Gardée en mémoire seulement, jamais sur le disque.</translation>
    </message>
    <message>
        <source>In seconds. 30 is the documented figure.</source>
        <translation>En secondes. La valeur documentée est 30.</translation>
    </message>
    <message>
        <source>In seconds. Enter a figure only if Redtail gave you one; 0 for none.</source>
        <translation>En secondes. Ne saisissez une valeur que si Redtail vous en a donné une&#x202f;; 0 pour aucune.</translation>
    </message>
    <message>
        <source>In seconds; for the countdown only.</source>
        <translation>En secondes&#x202f;; pour le compte à rebours seulement.</translation>
    </message>
    <message>
        <source>Issued to your firm by Redtail partner support.</source>
        <translation>Fournie à votre entreprise par le support partenaires de Redtail.</translation>
    </message>
    <message>
        <source>Keep the user list for</source>
        <translation>Garder la liste des utilisateurs pendant</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keyring like every other secret.</source>
        <translation>Gardé dans le trousseau du système comme tout autre secret.</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>Type de clé</translation>
    </message>
    <message>
        <source>Leave empty.</source>
        <translation>Laissez vide.</translation>
    </message>
    <message>
        <source>Leave it empty for the system&apos;s own, or write direct for none.</source>
        <translation>Laissez vide pour celui du système, ou écrivez direct pour aucun.</translation>
    </message>
    <message>
        <source>Lets the tool pace its searches (1,000, 50 or 10 calls a minute).</source>
        <translation>Permet au programme de régler le rythme de ses recherches (1&#x202f;000, 50 ou 10 appels par minute).</translation>
    </message>
    <message>
        <source>Link form</source>
        <translation>Forme du lien</translation>
    </message>
    <message>
        <source>Link life if unreadable</source>
        <translation>Durée du lien si elle est illisible</translation>
    </message>
    <message>
        <source>Linked merchant accounts</source>
        <translation>Comptes marchands liés</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Réel</translation>
    </message>
    <message>
        <source>Luminate Online</source>
        <translation>Luminate Online</translation>
    </message>
    <message>
        <source>Luminate accepts calls only from addresses on its API white list: ask your Luminate administrator to add this computer&apos;s.</source>
        <translation>Luminate n’accepte que les appels depuis les adresses de sa liste blanche d’API&#xa0;: demandez à votre administrateur Luminate d’ajouter celle de cet ordinateur.</translation>
    </message>
    <message>
        <source>Luminate can find a person by constituent ID, member ID or e-mail address only. A name search is not offered.</source>
        <translation>Luminate ne peut trouver une personne que par Constituent ID, Member ID ou adresse e-mail. La recherche par nom n’est pas proposée.</translation>
    </message>
    <message>
        <source>Make sure who you are helping before you create the link. Creating it opens a session for this person straight away, even if the link is never used.</source>
        <translation>Assurez-vous de qui vous aidez avant de créer le lien. Sa création ouvre aussitôt une session pour cette personne, même si le lien n’est jamais utilisé.</translation>
    </message>
    <message>
        <source>Making a new link switches off any unused link made earlier for the same customer, including one made by a colleague or by your own website.</source>
        <translation>Créer un nouveau lien désactive tout lien non utilisé créé auparavant pour le même client, y compris par un collègue ou par votre propre site web.</translation>
    </message>
    <message>
        <source>May already contain a query.</source>
        <translation>Peut déjà contenir une requête.</translation>
    </message>
    <message>
        <source>Member ID</source>
        <translation>Member ID</translation>
    </message>
    <message>
        <source>Merchant Portal</source>
        <translation>Merchant Portal</translation>
    </message>
    <message>
        <source>Multi-center sites only.</source>
        <translation>Sites à plusieurs centres seulement.</translation>
    </message>
    <message>
        <source>My calendar</source>
        <translation>Mon calendrier</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name, e-mail or contact id</source>
        <translation>Nom, e-mail ou identifiant de contact</translation>
    </message>
    <message>
        <source>Name, e-mail, Stax Bill ID or reference</source>
        <translation>Nom, e-mail, ID Stax Bill ou référence</translation>
    </message>
    <message>
        <source>Name, user name, e-mail or user ID</source>
        <translation>Nom, nom d’utilisateur, e-mail ou identifiant d’utilisateur</translation>
    </message>
    <message>
        <source>Needed only if the user belongs to several accounts. “Test connection” lists them.</source>
        <translation>Nécessaire seulement si l’utilisateur appartient à plusieurs comptes. «&#xa0;Tester la connexion&#xa0;» les énumère.</translation>
    </message>
    <message>
        <source>No link is made before somebody has said why.</source>
        <translation>Aucun lien n’est créé avant que quelqu’un ait dit pourquoi.</translation>
    </message>
    <message>
        <source>No link is made without a ticket.</source>
        <translation>Aucun lien n’est créé sans ticket.</translation>
    </message>
    <message>
        <source>No such contact, or check the API address.</source>
        <translation>Aucun contact de ce genre, ou vérifiez l’adresse de l’API.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Old client parameter</source>
        <translation>Ancien paramètre client</translation>
    </message>
    <message>
        <source>Old test accounts</source>
        <translation>Anciens comptes de test</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>One address serves all North American environments. Change it only if authentication answers “not found”; as in the vendor document, it is https://www.assuresign.net/api/documentnow/v3.3/authentication/apiUserAuthentication</source>
        <translation>Une seule adresse sert tous les environnements nord-américains. Ne la changez que si l’authentification répond «&#xa0;not found&#xa0;»&#x202f;; d’après le document du fournisseur, c’est https://www.assuresign.net/api/documentnow/v3.3/authentication/apiUserAuthentication</translation>
    </message>
    <message>
        <source>Only if another computer than usual will open this link.</source>
        <translation>Seulement si un autre ordinateur que d’habitude ouvrira ce lien.</translation>
    </message>
    <message>
        <source>Only if links to a client open the wrong page.</source>
        <translation>Seulement si les liens vers un client ouvrent la mauvaise page.</translation>
    </message>
    <message>
        <source>Only if your account is linked to others (portal: Settings &gt; Access Multiple Accounts). No call lists them.</source>
        <translation>Seulement si votre compte est lié à d’autres (portail&#xa0;: Settings &gt; Access Multiple Accounts). Aucun appel ne les énumère.</translation>
    </message>
    <message>
        <source>Only if your portal runs under your own domain.</source>
        <translation>Seulement si votre portail fonctionne sous votre propre domaine.</translation>
    </message>
    <message>
        <source>Only the first 1,000 members of the group were looked through.</source>
        <translation>Seuls les 1&#x202f;000 premiers membres du groupe ont été parcourus.</translation>
    </message>
    <message>
        <source>Only the first 200 are shown: search more narrowly.</source>
        <translation>Seuls les 200 premiers sont affichés&#xa0;: précisez la recherche.</translation>
    </message>
    <message>
        <source>Only where the proxy asks for one.</source>
        <translation>Seulement si le proxy en demande un.</translation>
    </message>
    <message>
        <source>Open links in</source>
        <translation>Ouvrir les liens dans</translation>
    </message>
    <message>
        <source>Optional. A page you trust that answers with the caller&apos;s address as plain text.</source>
        <translation>Facultatif. Une page de confiance qui répond avec l’adresse de l’appelant en texte brut.</translation>
    </message>
    <message>
        <source>Optional; lets you filter up to 1,000 members of one group by name.</source>
        <translation>Facultatif&#x202f;; permet de filtrer par nom jusqu’à 1&#x202f;000 membres d’un groupe.</translation>
    </message>
    <message>
        <source>Order id</source>
        <translation>Numéro de commande</translation>
    </message>
    <message>
        <source>Other Simple Setup address</source>
        <translation>Autre adresse Simple Setup</translation>
    </message>
    <message>
        <source>Page to open</source>
        <translation>Page à ouvrir</translation>
    </message>
    <message>
        <source>Pages to open</source>
        <translation>Pages à ouvrir</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Moyens de paiement</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Portal address</source>
        <translation>Adresse du portail</translation>
    </message>
    <message>
        <source>Portal home</source>
        <translation>Accueil du portail</translation>
    </message>
    <message>
        <source>Portal type</source>
        <translation>Type de portail</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Prepared envelope</source>
        <translation>Enveloppe préparée</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>Production (also Sandbox and TestDrive accounts)</source>
        <translation>Production (également comptes Sandbox et TestDrive)</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Mot de passe du proxy</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>Utilisateur du proxy</translation>
    </message>
    <message>
        <source>Redtail does not say how long a link stays good or how often it can be used. The card shows its age. Make a new one when you need it.</source>
        <translation>Redtail ne dit pas combien de temps un lien reste bon ni combien de fois il peut servir. La carte montre son âge. Créez-en un nouveau quand vous en avez besoin.</translation>
    </message>
    <message>
        <source>Redtail password</source>
        <translation>Mot de passe Redtail</translation>
    </message>
    <message>
        <source>Redtail user name</source>
        <translation>Nom d’utilisateur Redtail</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Review and development</source>
        <translation>Vérification et développement</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Sent with the sign-on call if filled.</source>
        <translation>Envoyé avec l’appel d’authentification s’il est rempli.</translation>
    </message>
    <message>
        <source>Service that tells our address</source>
        <translation>Service qui indique notre adresse</translation>
    </message>
    <message>
        <source>Set together with the API user key.</source>
        <translation>Défini en même temps que la clé d’utilisateur de l’API.</translation>
    </message>
    <message>
        <source>Settings &gt; API Settings. Older pages call it “API username”. It is not the portal log-in.</source>
        <translation>Settings &gt; API Settings. Les anciennes pages l’appellent «&#xa0;API username&#xa0;». Ce n’est pas le nom de connexion du portail.</translation>
    </message>
    <message>
        <source>Settings &gt; Integrations &gt; API Key in Stax Bill. Making a new key there stops every program that uses the old one at once.</source>
        <translation>Settings &gt; Integrations &gt; API Key dans Stax Bill. Y créer une nouvelle clé arrête aussitôt tous les programmes qui utilisent l’ancienne.</translation>
    </message>
    <message>
        <source>Shown once when the API user is made; AssureSign cannot show it again.</source>
        <translation>Affichée une seule fois, à la création de l’utilisateur de l’API&#x202f;; AssureSign ne peut pas la réafficher.</translation>
    </message>
    <message>
        <source>Shown to whoever has to enter one.</source>
        <translation>Montré à quiconque doit en saisir un.</translation>
    </message>
    <message>
        <source>Sign-on path</source>
        <translation>Chemin d’authentification</translation>
    </message>
    <message>
        <source>Signer&apos;s name or e-mail, order id, envelope id</source>
        <translation>Nom ou e-mail du signataire, numéro de commande, identifiant d’enveloppe</translation>
    </message>
    <message>
        <source>Simple Setup address</source>
        <translation>Adresse Simple Setup</translation>
    </message>
    <message>
        <source>Simple Setup page</source>
        <translation>Page Simple Setup</translation>
    </message>
    <message>
        <source>Single sign-on has to be switched on for the portal in Stax Bill. While it is on, customers can no longer use the portal&apos;s ordinary log-in page. Do not switch it on just for this tool without agreeing it first.</source>
        <translation>L’authentification unique doit être activée pour le portail dans Stax Bill. Tant qu’elle l’est, les clients ne peuvent plus utiliser la page de connexion ordinaire du portail. Ne l’activez pas rien que pour ce programme sans en avoir convenu.</translation>
    </message>
    <message>
        <source>Site API address</source>
        <translation>Adresse de l’API du site</translation>
    </message>
    <message>
        <source>Site address for links</source>
        <translation>Adresse du site pour les liens</translation>
    </message>
    <message>
        <source>Site parameter CONVIO_API_KEY.</source>
        <translation>Paramètre de site CONVIO_API_KEY.</translation>
    </message>
    <message>
        <source>Source code</source>
        <translation>Source code</translation>
    </message>
    <message>
        <source>Standard reports</source>
        <translation>Rapports standard</translation>
    </message>
    <message>
        <source>Stax Bill ID</source>
        <translation>ID Stax Bill</translation>
    </message>
    <message>
        <source>Sub-source code</source>
        <translation>Sub-source code</translation>
    </message>
    <message>
        <source>TestDrive</source>
        <translation>TestDrive</translation>
    </message>
    <message>
        <source>The 30 minutes are the longest a portal visit lasts. BlueSnap does not say how long an unopened link stays good, or whether it can be used twice. Open it soon, and make a new one if it fails.</source>
        <translation>Les 30 minutes sont la durée maximale d’une visite du portail. BlueSnap ne dit pas combien de temps un lien non ouvert reste bon, ni s’il peut servir deux fois. Ouvrez-le vite, et créez-en un nouveau s’il échoue.</translation>
    </message>
    <message>
        <source>The ID of a prepared envelope, or the address of its Simple Setup page.</source>
        <translation>L’identifiant d’une enveloppe préparée, ou l’adresse de sa page Simple Setup.</translation>
    </message>
    <message>
        <source>The address and both keys are good.</source>
        <translation>L’adresse et les deux clés sont bonnes.</translation>
    </message>
    <message>
        <source>The address of the older interface, the one whose sign-on is documented.</source>
        <translation>L’adresse de l’ancienne interface, celle dont l’authentification est documentée.</translation>
    </message>
    <message>
        <source>The address, the credentials and the right to list users are good.</source>
        <translation>L’adresse, les identifiants et le droit d’énumérer les utilisateurs sont bons.</translation>
    </message>
    <message>
        <source>The address, the key and the right to search are good.</source>
        <translation>L’adresse, la clé et le droit de rechercher sont bons.</translation>
    </message>
    <message>
        <source>The addresses, the API user and the AssureSign user are good.</source>
        <translation>Les adresses, l’utilisateur de l’API et l’utilisateur AssureSign sont bons.</translation>
    </message>
    <message>
        <source>The client overview and client accounts pages need a client. The dashboard, calendar, contact list and reports do not.</source>
        <translation>La vue d’ensemble et les comptes du client ont besoin d’un client. Le tableau de bord, le calendrier, la liste des contacts et les rapports, non.</translation>
    </message>
    <message>
        <source>The default browser</source>
        <translation>Le navigateur par défaut</translation>
    </message>
    <message>
        <source>The form of links shows with the first one.</source>
        <translation>La forme des liens se verra avec le premier.</translation>
    </message>
    <message>
        <source>The link was made for a private internet address, which BlueSnap cannot see. It may be refused.</source>
        <translation>Le lien a été créé pour une adresse internet privée, que BlueSnap ne peut pas voir. Il sera peut-être refusé.</translation>
    </message>
    <message>
        <source>The list is held in memory only.</source>
        <translation>La liste est gardée en mémoire seulement.</translation>
    </message>
    <message>
        <source>The password of that account.</source>
        <translation>Le mot de passe de ce compte.</translation>
    </message>
    <message>
        <source>The portal address cannot be tried out: only its form was checked.</source>
        <translation>L’adresse du portail ne peut pas être essayée&#xa0;: seule sa forme a été vérifiée.</translation>
    </message>
    <message>
        <source>The prepared envelope and the link must belong to the same AssureSign user. This tool does not prepare envelopes.</source>
        <translation>L’enveloppe préparée et le lien doivent appartenir au même utilisateur AssureSign. Ce programme ne prépare pas d’enveloppes.</translation>
    </message>
    <message>
        <source>The public internet address of the computer that will open the link; of two, the IPv4 one. May be overridden for one link.</source>
        <translation>L’adresse internet publique de l’ordinateur qui ouvrira le lien&#x202f;; s’il y en a deux, l’adresse IPv4. Peut être remplacée pour un lien.</translation>
    </message>
    <message>
        <source>The search finds envelopes that were sent. A link needs a prepared envelope: enter its ID or page address yourself; the row you choose does not fill it in.</source>
        <translation>La recherche trouve les enveloppes envoyées. Un lien a besoin d’une enveloppe préparée&#xa0;: saisissez vous-même son identifiant ou l’adresse de sa page&#x202f;; la ligne choisie ne les remplit pas.</translation>
    </message>
    <message>
        <source>The site, this computer&apos;s address, the key and the log-in are good.</source>
        <translation>Le site, l’adresse de cet ordinateur, la clé et la connexion sont bons.</translation>
    </message>
    <message>
        <source>The whole address of a page, as AssureSign showed it.</source>
        <translation>L’adresse complète d’une page, telle qu’AssureSign l’a affichée.</translation>
    </message>
    <message>
        <source>There is hardly time to paste this link. If it has lapsed, create a new one.</source>
        <translation>Il reste à peine le temps de coller ce lien. S’il a expiré, créez-en un nouveau.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from AssureSign&apos;s. The countdown has been corrected.</source>
        <translation>L’horloge de cet ordinateur diffère de celle d’AssureSign. Le compte à rebours a été corrigé.</translation>
    </message>
    <message>
        <source>This link lasts about 30 seconds. Use “Create and open” rather than “Copy”.</source>
        <translation>Ce lien dure environ 30 secondes. Utilisez «&#xa0;Créer et ouvrir&#xa0;» plutôt que «&#xa0;Copier&#xa0;».</translation>
    </message>
    <message>
        <source>This link signs the browser in as the AssureSign user set in this connection, not as the customer. Send it only to someone who may act as that user.</source>
        <translation>Ce lien connecte le navigateur en tant que l’utilisateur AssureSign indiqué dans cette connexion, et non en tant que le client. Ne l’envoyez qu’à quelqu’un qui peut agir au nom de cet utilisateur.</translation>
    </message>
    <message>
        <source>This link signs the browser in as the Redtail user whose key is stored in this connection, not as the client. The client only decides which page is shown.</source>
        <translation>Ce lien connecte le navigateur en tant que l’utilisateur Redtail dont la clé est enregistrée dans cette connexion, et non en tant que le client. Le client détermine seulement la page affichée.</translation>
    </message>
    <message>
        <source>This link signs the browser in as the customer you picked, in their own billing portal. Anything done there is done in the customer&apos;s name.</source>
        <translation>Ce lien connecte le navigateur en tant que le client que vous avez choisi, dans son propre portail de facturation. Tout ce qui y est fait l’est au nom du client.</translation>
    </message>
    <message>
        <source>This link signs the browser in as the supporter you picked. Whatever is done there, such as a gift or a changed profile, is done in that person&apos;s name.</source>
        <translation>Ce lien connecte le navigateur en tant que le sympathisant que vous avez choisi. Ce qui y est fait, comme un don ou un profil modifié, l’est au nom de cette personne.</translation>
    </message>
    <message>
        <source>This link signs the browser in to the BlueSnap Merchant Portal as the portal user you picked, with that user&apos;s rights.</source>
        <translation>Ce lien connecte le navigateur au Merchant Portal de BlueSnap en tant que l’utilisateur du portail que vous avez choisi, avec ses droits.</translation>
    </message>
    <message>
        <source>This person is signed in by the link.</source>
        <translation>Le lien connecte cette personne.</translation>
    </message>
    <message>
        <source>This user is an administrator. Whoever opens the link can do everything in this merchant account.</source>
        <translation>Cet utilisateur est administrateur. Quiconque ouvre le lien peut tout faire dans ce compte marchand.</translation>
    </message>
    <message>
        <source>To sign in a user of a linked merchant account, add that merchant&apos;s number in the settings and pick it before searching.</source>
        <translation>Pour connecter un utilisateur d’un compte marchand lié, ajoutez le numéro de ce marchand dans les réglages et choisissez-le avant de rechercher.</translation>
    </message>
    <message>
        <source>US East</source>
        <translation>États-Unis Est</translation>
    </message>
    <message>
        <source>US West</source>
        <translation>États-Unis Ouest</translation>
    </message>
    <message>
        <source>Use an account made only for this purpose in the API Administrators group. Such accounts cannot use the admin pages. Never put an ordinary administrator in that group.</source>
        <translation>Utilisez un compte créé uniquement à cette fin dans le groupe «&#xa0;API Administrators&#xa0;». Ces comptes ne peuvent pas utiliser les pages d’administration. Ne mettez jamais un administrateur ordinaire dans ce groupe.</translation>
    </message>
    <message>
        <source>Use an ordinary browser window. The portal may not work inside a frame or where third-party cookies are blocked.</source>
        <translation>Utilisez une fenêtre ordinaire du navigateur. Le portail peut ne pas fonctionner dans un cadre ou là où les cookies tiers sont bloqués.</translation>
    </message>
    <message>
        <source>Use “Get my key” or paste it.</source>
        <translation>Utilisez «&#xa0;Obtenir ma clé&#xa0;» ou collez-la.</translation>
    </message>
    <message>
        <source>Used for links and for all calls except authentication. Look at the address bar after you log in to AssureSign.</source>
        <translation>Utilisée pour les liens et pour tous les appels sauf l’authentification. Regardez la barre d’adresse après vous être connecté à AssureSign.</translation>
    </message>
    <message>
        <source>Used for the countdown only. The vendor publishes no figure.</source>
        <translation>Utilisée pour le compte à rebours seulement. Le fournisseur ne publie aucune valeur.</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Identifiant d’utilisateur</translation>
    </message>
    <message>
        <source>UserKey</source>
        <translation>UserKey</translation>
    </message>
    <message>
        <source>UserKey (or UserToken)</source>
        <translation>UserKey (ou UserToken)</translation>
    </message>
    <message>
        <source>UserToken</source>
        <translation>UserToken</translation>
    </message>
    <message>
        <source>UserToken is the older kind; Redtail&apos;s newer help no longer mentions it.</source>
        <translation>UserToken est l’ancien type&#x202f;; l’aide récente de Redtail ne le mentionne plus.</translation>
    </message>
    <message>
        <source>V1 (legacy)</source>
        <translation>V1 (ancien)</translation>
    </message>
    <message>
        <source>V2</source>
        <translation>V2</translation>
    </message>
    <message>
        <source>V2 addresses contain /ManagedPortal/; V1 (legacy) addresses contain /Portal/.</source>
        <translation>Les adresses V2 contiennent /ManagedPortal/&#x202f;; les adresses V1 (anciennes) contiennent /Portal/.</translation>
    </message>
    <message>
        <source>We cannot tell whether the vendor made a link. An earlier unused link for this customer may no longer work. Create a new one when you are ready.</source>
        <translation>Impossible de savoir si le fournisseur a créé un lien. Un lien antérieur non utilisé pour ce client ne fonctionne peut-être plus. Créez-en un nouveau quand vous serez prêt.</translation>
    </message>
    <message>
        <source>When the visit ends, unsaved work is lost and a new link is needed. The same goes for a visit closed half way.</source>
        <translation>À la fin de la visite, le travail non enregistré est perdu et un nouveau lien est nécessaire. Il en va de même pour une visite fermée en cours de route.</translation>
    </message>
    <message>
        <source>Whether links are given shows with the first one.</source>
        <translation>Le premier lien montrera si des liens sont donnés.</translation>
    </message>
    <message>
        <source>Whether links may be made (the principal role) is checked on first use.</source>
        <translation>Le droit de créer des liens (le rôle principal) est vérifié à la première utilisation.</translation>
    </message>
    <message>
        <source>Works once. Luminate publishes no time limit for an unused link; the countdown is our estimate.</source>
        <translation>Fonctionne une seule fois. Luminate ne publie aucun délai pour un lien non utilisé&#x202f;; le compte à rebours est notre estimation.</translation>
    </message>
    <message>
        <source>Works once. The vendor does not say how long it lasts, only that it is short. The countdown is our estimate: open the link now.</source>
        <translation>Fonctionne une seule fois. Le fournisseur ne dit pas combien de temps il dure, seulement que c’est court. Le compte à rebours est notre estimation&#xa0;: ouvrez le lien maintenant.</translation>
    </message>
    <message>
        <source>You need the ID of a prepared envelope, or the address of its Simple Setup page, for each link.</source>
        <translation>Pour chaque lien, il vous faut l’identifiant d’une enveloppe préparée ou l’adresse de sa page Simple Setup.</translation>
    </message>
    <message>
        <source>Your own domain if supporters use one, such as https://member.example.org/site/; no organisation part then. Empty: as the site API address.</source>
        <translation>Votre propre domaine si les sympathisants en utilisent un, par exemple https://member.example.org/site/&#x202f;; alors sans la partie organisation. Vide&#xa0;: comme l’adresse de l’API du site.</translation>
    </message>
    <message>
        <source>client</source>
        <translation>client</translation>
    </message>
    <message>
        <source>constituent ID</source>
        <translation>Constituent ID</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>client</translation>
    </message>
    <message>
        <source>envelope</source>
        <translation>enveloppe</translation>
    </message>
    <message>
        <source>member ID</source>
        <translation>Member ID</translation>
    </message>
    <message>
        <source>portal user</source>
        <translation>utilisateur du portail</translation>
    </message>
    <message>
        <source>supporter</source>
        <translation>sympathisant</translation>
    </message>
    <message>
        <source>the AssureSign user set in this connection</source>
        <translation>l’utilisateur AssureSign indiqué dans cette connexion</translation>
    </message>
    <message>
        <source>the Redtail user whose key is stored here</source>
        <translation>l’utilisateur Redtail dont la clé est enregistrée ici</translation>
    </message>
    <message>
        <source>the customer you picked</source>
        <translation>le client que vous avez choisi</translation>
    </message>
    <message>
        <source>the portal user you picked</source>
        <translation>l’utilisateur du portail que vous avez choisi</translation>
    </message>
    <message>
        <source>the supporter you picked</source>
        <translation>le sympathisant que vous avez choisi</translation>
    </message>
    <message>
        <source>v3.3 is the documented one; v3.0 to v3.7 exist.</source>
        <translation>v3.3 est celle qui est documentée&#x202f;; v3.0 à v3.7 existent.</translation>
    </message>
    <message>
        <source>“Stax Bill ID” is the number the vendor gave the customer. “Reference” is your own customer number; Stax Bill&apos;s customer list shows it as “Customer ID”. They are different.</source>
        <translation>«&#xa0;ID Stax Bill&#xa0;» est le numéro que le fournisseur a donné au client. «&#xa0;Référence&#xa0;» est votre propre numéro de client&#x202f;; la liste des clients de Stax Bill l’affiche comme «&#xa0;Customer ID&#xa0;». Ils sont différents.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Managed by your organisation</source>
        <translation>Géré par votre organisation</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation>il y a {days} jours</translation>
    </message>
</context>
</TS>
