# cmake --install BUILD [--prefix DIR]: the program, the rules that it reads and
# the shells' completion. The program looks for its rules in
# ../share/luyke/rules beside its own folder.
if(TARGET luyke)
  install(TARGETS luyke RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(DIRECTORY rules/ DESTINATION ${CMAKE_INSTALL_DATADIR}/luyke/rules FILES_MATCHING PATTERN "*.yaml" PATTERN "*.csv")
install(FILES tools/completion/luyke.bash OPTIONAL
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME luyke)
install(FILES tools/completion/_luyke OPTIONAL DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES tools/completion/luyke.fish OPTIONAL DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
